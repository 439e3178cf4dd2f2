package org.inshore.core.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.core.configuration.section.Documents;
import org.inshore.core.configuration.section.Results;
import org.inshore.core.triage.Budget;
import org.inshore.core.triage.Triage;
import org.inshore.engine.rule.FreeText;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.Sampling;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.Approval;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** The form of {@code inshore.yaml}; a component's name is its key. */
record ConfigurationFile(
    List<Source> sources,
    List<OutsourcerForm> outsourcers,
    List<Path> packs,
    @Nullable Path policy,
    @Nullable Path exemptions,
    @Nullable Path scenes,
    @Nullable Path importantData,
    @Nullable Location location,
    @Nullable PaceForm pace,
    @Nullable Bounds limits,
    @Nullable Samples sampling,
    @Nullable Documents documents,
    @Default("0.5") double minConfidence,
    @Default("near") FreeText freeText,
    @Default("0") int threads,
    @Nullable Path keyFile,
    @Nullable Path out,
    @Nullable Results results) {

  ConfigurationFile {
    if (minConfidence < 0 || minConfidence > 1) {
      throw ConfigurationText.invalid("min-confidence", minConfidence);
    }
    if (threads < 0 || threads > 256) {
      throw ConfigurationText.invalid("threads", threads);
    }
  }

  /** One entry of {@code sources}. */
  record Source(
      String id,
      @Nullable String scanner,
      String target,
      @Nullable String site,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      @Default("false") boolean foreignParty,
      @Nullable Agreement contract,
      @Nullable String retention,
      @Default("false") boolean classified,
      Settings register,
      @Nullable PaceForm pace,
      Settings settings) {

    Source {
      if (contract != null && outsourcer == null) {
        throw ConfigurationText.invalid("contract-of-nobody");
      }
      period(retention);
    }

    /** What is declared of an outsourcer once holds at each of its sources that says no other. */
    Declaration declaration(List<OutsourcerForm> outsourcers) throws ScanException {
      OutsourcerForm known =
          outsourcers.stream()
              .filter(each -> each.name().equals(outsourcer))
              .findFirst()
              .orElse(null);
      Map<RegisterField, String> fields = fields();
      if (known != null && known.purpose() != null) {
        fields.putIfAbsent(RegisterField.PROCESSING_PURPOSE, known.purpose());
      }
      Agreement agreed = contract != null || known == null ? contract : known.contract();
      return new Declaration(
          site,
          jurisdiction,
          system,
          owner,
          outsourcer,
          foreignParty || (known != null && known.foreignParty()),
          agreed == null ? null : agreed.contract(),
          period(retention),
          classified,
          fields);
    }

    private Map<RegisterField, String> fields() throws ScanException {
      Map<RegisterField, String> fields = new EnumMap<>(RegisterField.class);
      for (Map.Entry<String, String> entry : register.texts().entrySet()) {
        RegisterField field =
            RegisterField.of(entry.getKey())
                .orElseThrow(
                    () ->
                        ConfigurationText.wrong(
                            "register-unknown",
                            register.where(""),
                            entry.getKey(),
                            Arrays.stream(RegisterField.values())
                                .map(RegisterField::key)
                                .collect(Collectors.joining(", "))));
        if (field == RegisterField.PLACE_KIND && PlaceKind.of(entry.getValue()).isEmpty()) {
          throw ConfigurationText.wrong(
              "register-value",
              register.where(entry.getKey()),
              entry.getKey(),
              Arrays.stream(PlaceKind.values())
                  .map(kind -> kind.key() + " (" + kind.label().zh() + ")")
                  .collect(Collectors.joining(" | ")),
              entry.getValue());
        }
        fields.put(field, entry.getValue());
      }
      try {
        var _ = Approval.of(fields);
      } catch (IllegalArgumentException e) {
        throw ConfigurationText.wrong("register-approval", register.where(""));
      }
      try {
        var _ = ExportBasis.of(fields);
      } catch (ExportBasis.WrongFieldException e) {
        String given = fields.get(e.field());
        throw ConfigurationText.wrong(
            given == null ? "register-missing" : "register-value",
            register.where(given == null ? "" : e.field().key()),
            e.field().key(),
            e.expected(),
            String.valueOf(given));
      }
      return fields;
    }

    /** Years, months, weeks and days: {@code 10y}, {@code 6m}, {@code 1y6m}, {@code 90d}. */
    private static @Nullable Period period(@Nullable String text) {
      if (text == null) {
        return null;
      }
      try {
        Period period = Period.parse("P" + text.toUpperCase(Locale.ROOT));
        if (!period.isZero() && !period.isNegative()) {
          return period;
        }
      } catch (DateTimeParseException e) {
        // Said below.
      }
      throw ConfigurationText.invalid("retention", text);
    }
  }

  /** Settings for locating sources. */
  record Location(
      @Nullable Path sites, @Nullable String scannerSite, List<Path> addressDatabases) {}

  /** Settings for results. */
  record Results(
      @Nullable String institution,
      @Nullable Path marks,
      @Nullable String previous,
      @Nullable String signingKey,
      @Nullable Boolean incremental) {}

  /** Mode of reading: whole, by random rows, or one after the other as far as a budget goes. */
  enum Mode {
    FULL,
    SAMPLE,
    AUTO
  }

  /**
   * Sampling of tables.
   *
   * @param seed 0 to have one drawn
   * @param budget of what is read whole after a first pass, with {@code auto}
   */
  record Samples(
      @Default("sample") Mode mode,
      @Default("10000") long rows,
      @Default("0") int seed,
      @Nullable Spending budget) {

    Samples {
      if (rows < 1 || seed < 0) {
        throw new IllegalArgumentException("rows >= 1; seed: 1 … 2147483647");
      }
      if ((mode == Mode.AUTO) != (budget != null)) {
        throw ConfigurationText.invalid("mode-budget");
      }
    }

    Sampling sampling() {
      return new Sampling(mode == Mode.FULL ? 0 : rows, seed);
    }

    Triage triage() {
      return budget == null ? Triage.NONE : Triage.within(budget.budget());
    }
  }

  /** Budget of reading whole; what ends first ends it. */
  record Spending(
      @Nullable String until,
      @Default("0") long minutes,
      @Default("0") long rows,
      @Nullable String bytes) {

    Spending {
      budget(until, minutes, rows, bytes);
    }

    Budget budget() {
      return budget(until, minutes, rows, bytes);
    }

    private static Budget budget(
        @Nullable String until, long minutes, long rows, @Nullable String bytes) {
      try {
        return new Budget(
            minutes == 0 ? null : Duration.ofMinutes(minutes),
            until == null ? null : LocalTime.parse(until),
            rows,
            bytes == null ? 0 : ByteSize.parse("bytes", bytes));
      } catch (DateTimeParseException e) {
        throw ConfigurationText.invalid("time-of-day", "until", String.valueOf(until));
      }
    }
  }

  /** Limits of one asset; what is not given keeps its standard. */
  record Bounds(
      @Nullable String fileBytes,
      @Nullable String expandedBytes,
      @Default("500") int expansionRatio,
      @Default("100000") int entries,
      @Default("8") int depth,
      @Default("0") long rows,
      @Default("30m") Duration assetTime) {

    Bounds {
      if (expansionRatio < 1 || entries < 1 || depth < 0 || rows < 0) {
        throw new IllegalArgumentException(
            "expansion-ratio >= 1, entries >= 1, depth >= 0, rows >= 0");
      }
      if (!assetTime.isPositive()) {
        throw new IllegalArgumentException("asset-time > 0");
      }
      bytes("file-bytes", fileBytes, 0);
      bytes("expanded-bytes", expandedBytes, 0);
    }

    Limits limits() {
      return new Limits(
          bytes("file-bytes", fileBytes, Limits.DEFAULT.fileBytes()),
          bytes("expanded-bytes", expandedBytes, Limits.DEFAULT.expandedBytes()),
          expansionRatio,
          entries,
          depth,
          rows,
          assetTime);
    }

    private static long bytes(String key, @Nullable String size, long standard) {
      return size == null ? standard : ByteSize.parse(key, size);
    }
  }
}
