//! Old databases that somebody made to do harm, or that merely have strange names in them.
