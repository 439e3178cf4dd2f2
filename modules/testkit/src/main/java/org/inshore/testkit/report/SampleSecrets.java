package org.inshore.testkit.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Places of the estate in which state-secret markings can have been found. All of them are assets
 * of every sample, as coverage tells of every asset; which are marked, the restricted report alone
 * tells.
 */
enum SampleSecrets {
  /** A file whose name is masked too. */
  NOTICE(
      SampleSources.SINGAPORE,
      Location.of("collection-share").append("path", "收文/关于开展***检查的通知.docx #9d0e5b2a41"),
      "page",
      "secrecy-marking-secret",
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
  /** A file that nobody could locate. */
  SCAN(
      SampleSources.NOWHERE,
      Location.of("branch-nfs").append("path", "转存/扫描件.pdf"),
      "page",
      "secrecy-marking-top",
      "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
  /** Another file of the same place. */
  HANDOVER(
      SampleSources.NOWHERE,
      Location.of("branch-nfs").append("path", "转存/移交清单.docx"),
      "paragraph",
      "secrecy-marking-secret",
      "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"),
  /** A container. */
  ARCHIVE(
      SampleSources.SINGAPORE,
      Location.of("collection-share").append("path", "backup/2025年档案.zip"),
      "entry",
      "secrecy-marking-top",
      "baa5a0964d3320fbc0c6a922140453c8513ea24ab8fd0577034804a967248096"),
  /** A table, of which there is no hash. */
  PARAMETER(
      SampleSources.SHANGHAI,
      Location.of("core-banking").append("schema", "sys").append("table", "parameter"),
      "column",
      "secrecy-marking-secret",
      null);

  private final Residency residency;
  private final Location place;
  private final String part;
  private final String rule;
  private final @Nullable String sha256;

  SampleSecrets(
      Residency residency, Location place, String part, String rule, @Nullable String sha256) {
    this.residency = residency;
    this.place = place;
    this.part = part;
    this.rule = rule;
    this.sha256 = sha256;
  }

  Location place() {
    return place;
  }

  /** What the restricted report is told of it. */
  SecretEntry entry(List<AssetEntry> assets) {
    AssetEntry asset =
        assets.stream().filter(each -> each.location().equals(place)).findFirst().orElseThrow();
    return new SecretEntry(
        new AssetEntry(
            place, asset.kind(), asset.size(), asset.modified(), null, asset.outcome(), sha256),
        List.of(finding()),
        List.of(SampleViolations.secret(place, rule, residency)));
  }

  private Finding finding() {
    Location found = place.append(part, "1");
    return new Finding(
        found,
        place,
        rule,
        Subject.STATE_SECRET,
        1,
        1,
        1,
        0,
        0.95,
        0.95,
        List.of(found),
        List.of(),
        new Marking(
            Marking.Term.PERIOD,
            Period.ofYears(10),
            LocalDate.of(2019, 7, 1),
            LocalDate.of(2029, 7, 1)));
  }
}
