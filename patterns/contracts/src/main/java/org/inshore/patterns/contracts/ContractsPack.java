package org.inshore.patterns.contracts;

import java.util.List;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Pack of the shipped duties of contracts, as data. */
public final class ContractsPack implements Pack {

  @Override
  public String name() {
    return "contracts";
  }

  @Override
  public Kind kind() {
    return Kind.CONTRACTS;
  }

  @Override
  public List<PackFile> files() {
    return PackFile.beside(ContractsPack.class, "packs");
  }
}
