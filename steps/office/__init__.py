"""The office of a kecamatan or kabupaten: what is expected, what came, what counts, and the one file that goes on."""
