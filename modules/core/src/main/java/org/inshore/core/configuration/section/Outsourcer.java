package org.inshore.core.configuration.section;

import java.nio.file.Path;
import java.util.List;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Outsourcer as the operator declares it: what it is to receive or reach, and where it keeps that.
 *
 * @param name as sources name it
 * @param jurisdiction where it keeps what it receives; null if that is not declared
 * @param place the data centre or office, in words
 * @param foreignParty whether it is a foreign or foreign-funded body
 * @param contract the registered contract
 * @param purpose what it needs the data for
 * @param needs kinds of data, by rule id, or columns that it needs; empty if that is not declared
 * @param scope what it is to receive or reach, each a source to be scanned
 * @param approved the folder of the audit by which it was approved
 */
public record Outsourcer(
    String name,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String place,
    boolean foreignParty,
    @Nullable Contract contract,
    @Nullable String purpose,
    List<String> needs,
    List<ConfiguredSource> scope,
    @Nullable Path approved) {

  /** Copies the lists. */
  public Outsourcer {
    needs = List.copyOf(needs);
    scope = List.copyOf(scope);
  }
}
