package org.inshore.patterns.policies;

import java.util.List;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Pack of the shipped policies, as data. */
public final class PoliciesPack implements Pack {

  @Override
  public String name() {
    return "policies";
  }

  @Override
  public Kind kind() {
    return Kind.POLICIES;
  }

  @Override
  public List<PackFile> files() {
    return PackFile.beside(PoliciesPack.class, "packs");
  }
}
