UPDATE patients SET gender = ' ' WHERE id = 'p-noor';
