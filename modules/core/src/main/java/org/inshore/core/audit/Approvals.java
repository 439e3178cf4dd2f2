package org.inshore.core.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.configuration.section.ConfiguredSource;
import org.inshore.core.configuration.section.Outsourcer;
import org.inshore.core.integrity.IntegrityException;
import org.inshore.core.integrity.Verification;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.RegisterField;

/** Declares of the sources at an outsourcer's what an audit approved. */
public final class Approvals {
  private Approvals() {}

  /**
   * The configuration with what was approved in the registers of its sources.
   *
   * @throws ScanException with {@code CONFIGURATION} if an audit cannot be read, or is of another
   */
  public static Configuration in(Configuration configuration) throws ScanException {
    Map<String, Map<RegisterField, String>> approved = new HashMap<>();
    for (Outsourcer outsourcer : configuration.outsourcers()) {
      Path folder = outsourcer.approved();
      if (folder != null) {
        approved.put(outsourcer.name(), fields(outsourcer, folder));
      }
    }
    if (approved.isEmpty()) {
      return configuration;
    }
    List<ConfiguredSource> sources = new ArrayList<>();
    for (ConfiguredSource source : configuration.sources()) {
      String outsourcer = source.declared().outsourcer();
      Map<RegisterField, String> fields = outsourcer == null ? null : approved.get(outsourcer);
      sources.add(fields == null ? source : with(source, fields));
    }
    return configuration.withSources(sources);
  }

  private static Map<RegisterField, String> fields(Outsourcer outsourcer, Path folder)
      throws ScanException {
    AuditRecord record;
    try {
      record = AuditRecord.read(folder);
    } catch (IOException e) {
      throw wrong("approval.unreadable", outsourcer, folder);
    }
    if (record == null) {
      throw wrong("approval.missing", outsourcer, folder);
    }
    try {
      Verification.sound(folder);
    } catch (IntegrityException e) {
      throw new ScanException(ScanException.Category.CONFIGURATION, e.wording());
    } catch (IOException e) {
      throw wrong("approval.unreadable", outsourcer, folder);
    }
    if (!record.outsourcer().equals(outsourcer.name())) {
      throw wrong("approval.other", outsourcer, folder);
    }
    Map<RegisterField, String> fields = new EnumMap<>(RegisterField.class);
    fields.put(RegisterField.APPROVAL, record.approved().audit());
    fields.put(RegisterField.APPROVED_KINDS, String.join(",", record.approved().kinds()));
    fields.put(RegisterField.APPROVED_PERSONS, String.valueOf(record.approved().persons()));
    if (!record.purpose().isEmpty()) {
      fields.put(RegisterField.PROCESSING_PURPOSE, record.purpose());
    }
    Jurisdiction place = record.jurisdiction();
    if (place != null) {
      fields.put(RegisterField.APPROVED_PLACE, place.code());
    }
    LocalDate end = record.end();
    if (end != null) {
      fields.put(RegisterField.APPROVED_UNTIL, end.toString());
    }
    return fields;
  }

  private static ScanException wrong(String key, Outsourcer outsourcer, Path folder) {
    return new ScanException(
        ScanException.Category.CONFIGURATION,
        AuditException.MESSAGES.wording(key, outsourcer.name(), folder.toString()));
  }

  /** What the operator's own register says holds. */
  private static ConfiguredSource with(
      ConfiguredSource source, Map<RegisterField, String> approved) {
    Declaration declared = source.declared();
    Map<RegisterField, String> register = new EnumMap<>(approved);
    register.putAll(declared.register());
    return source.with(declared.withRegister(register));
  }
}
