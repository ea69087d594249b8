UPDATE children SET street_address = '1 Child Street', city = 'Childham', state = 'CA', postal_code = '90001' WHERE id = 'emma';
UPDATE patients SET city = 'Pateville' WHERE id = 'p-emma';
UPDATE children SET street_address = '2 Ben Street', city = 'Benton' WHERE id = 'ben';
