package org.inshore.spi.inventory;

import java.util.List;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Violation;

/**
 * An asset in which state-secret markings were found; for restricted reports alone.
 *
 * @param asset the asset; of a file with the SHA-256 of its bytes
 * @param findings the markings, by place and rule
 * @param violations what the policy says of them
 */
public record SecretEntry(AssetEntry asset, List<Finding> findings, List<Violation> violations) {

  /** Copies the lists. */
  public SecretEntry {
    findings = List.copyOf(findings);
    violations = List.copyOf(violations);
  }
}
