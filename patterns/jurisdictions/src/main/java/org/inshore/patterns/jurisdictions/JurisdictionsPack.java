package org.inshore.patterns.jurisdictions;

import java.util.List;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Which endpoint lies in which jurisdiction, as data. */
public final class JurisdictionsPack implements Pack {

  @Override
  public String name() {
    return "jurisdictions";
  }

  @Override
  public Kind kind() {
    return Kind.JURISDICTIONS;
  }

  @Override
  public List<PackFile> files() {
    return PackFile.beside(JurisdictionsPack.class, "packs");
  }
}
