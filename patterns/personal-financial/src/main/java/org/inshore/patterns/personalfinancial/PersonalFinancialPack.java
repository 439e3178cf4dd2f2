package org.inshore.patterns.personalfinancial;

import java.util.List;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Personal financial information, as data. */
public final class PersonalFinancialPack implements Pack {

  @Override
  public String name() {
    return "personal-financial";
  }

  @Override
  public Kind kind() {
    return Kind.RULES;
  }

  @Override
  public List<PackFile> files() {
    return PackFile.beside(PersonalFinancialPack.class, "packs");
  }
}
