package org.inshore.cli.command.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.core.outbound.record.CaseInventory;
import org.inshore.core.outbound.record.GateCase;
import org.inshore.core.outbound.record.GateRecord;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.Reports;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Writes the restricted form of cases into their folders in the record, in both languages. */
final class RestrictedForms {
  private final GateRecord record;
  private final List<ReportFormat> formats;
  private final List<RuleInfo> rules;
  private final @Nullable String institution;

  RestrictedForms(
      GateRecord record, Plugins plugins, List<RuleInfo> rules, @Nullable String institution) {
    this.record = record;
    this.formats = plugins.formats().stream().filter(ReportFormat::restricted).toList();
    this.rules = rules;
    this.institution = institution;
  }

  /** Writes the form of a case anew, with its steps so far. */
  synchronized List<Path> write(GateCase of) throws IOException {
    Path folder = record.caseFolder(of.number());
    List<Path> written = new ArrayList<>();
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      written.addAll(
          Reports.write(new CaseInventory(of, rules, institution), formats, locale, folder));
    }
    return written;
  }

  /** Writes those that a gate which was killed came no more to, or not to both languages. */
  void writeMissing() throws IOException {
    for (GateCase each : record.cases().values()) {
      if (each.secret() && !isWritten(record.folder().resolve("case-" + each.number()))) {
        write(each);
      }
    }
  }

  private static boolean isWritten(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(each -> String.valueOf(each.getFileName())).toList();
      return names.stream().anyMatch(each -> each.contains("-zh."))
          && names.stream().anyMatch(each -> each.contains("-en."));
    }
  }
}
