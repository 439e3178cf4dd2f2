package org.inshore.core.policy;

import java.util.List;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/** What is forbidden where: policy rules read from packs. Immutable. */
public final class Policy {
  private final List<PackFile> files;
  private final List<PolicyRule> rules;

  private Policy(List<PackFile> files, List<PolicyRule> rules) {
    this.files = List.copyOf(files);
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads policies.
   *
   * @param files the files of all packs of policies
   * @throws PolicyException if a file is wrong; the wording names file and line
   */
  public static Policy load(List<PackFile> files) throws PolicyException {
    return new Policy(files, new PolicyParser().parse(files));
  }

  /** The files it was read from, so that an inventory can keep what it was judged by. */
  public List<PackFile> files() {
    return files;
  }

  /** The ids of its rules, in order. */
  public List<String> ids() {
    return rules.stream().map(PolicyRule::id).toList();
  }

  /**
   * Begins to judge one asset.
   *
   * @param place the asset
   * @param residency where its source is
   * @param classified whether its source is declared for state-secret material
   */
  public Examination examine(Location place, Residency residency, boolean classified) {
    return new Examination(
        rules.stream().filter(rule -> rule.holdsAt(residency.verdict(), classified)).toList(),
        place,
        residency);
  }
}
