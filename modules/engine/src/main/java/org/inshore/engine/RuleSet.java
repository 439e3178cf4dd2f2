package org.inshore.engine;

import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.pack.PackFile;

/** Rules read and checked, not yet compiled. Immutable. */
public final class RuleSet {
  private RuleSet() {}

  /**
   * Reads packs.
   *
   * @param packs files by pack name
   * @throws RuleException if a file is not a valid rule, or two rules have the same id
   */
  public static RuleSet load(Map<String, List<PackFile>> packs) throws RuleException {
    throw new UnsupportedOperationException();
  }

  /** The rules, by id. */
  public List<RuleInfo> rules() {
    throw new UnsupportedOperationException();
  }

  /** SHA-256 over all rules, in hex: changes when any rule does. */
  public String sha256() {
    throw new UnsupportedOperationException();
  }
}
