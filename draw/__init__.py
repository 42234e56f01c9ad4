"""The rules of the draw `undian-tps/1`: pure values in, values out, nothing of ours imported."""
