package org.inshore.patterns.statesecrets;

import java.util.List;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;

/** Markings of state, trade and work secrets, as data. */
public final class StateSecretsPack implements Pack {

  @Override
  public String name() {
    return "state-secrets";
  }

  @Override
  public Kind kind() {
    return Kind.RULES;
  }

  @Override
  public List<PackFile> files() {
    return PackFile.beside(StateSecretsPack.class, "packs");
  }
}
