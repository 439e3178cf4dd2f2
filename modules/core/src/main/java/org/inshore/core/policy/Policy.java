package org.inshore.core.policy;

import java.util.List;
import org.inshore.spi.pack.PackFile;

/** What is forbidden where: policy rules read from packs. Immutable. */
public final class Policy {
  private Policy() {}

  /**
   * Reads policies.
   *
   * @param files the files of all packs of policies
   * @throws PolicyException if a file is wrong; the wording names file and line
   */
  public static Policy load(List<PackFile> files) throws PolicyException {
    throw new UnsupportedOperationException();
  }
}
