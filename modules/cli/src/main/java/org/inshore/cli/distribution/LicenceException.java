package org.inshore.cli.distribution;

import java.util.List;

/** Refusal of a component that may not be shipped, or that no list accounts for. */
final class LicenceException extends Exception {
  private static final long serialVersionUID = 1L;

  LicenceException(List<String> faults) {
    super(
        "What is shipped is not as modules/cli/licences.json says:\n" + String.join("\n", faults));
  }
}
