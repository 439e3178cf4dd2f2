package org.inshore.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contract of report formats; a format's test extends it and adds its own. */
public abstract class ReportFormatContract {
  /** A place for an argument, or an argument that was nothing. */
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "\\{\\d(?:,[a-z].{0,40})?}|%[sd](?![0-9A-Fa-f])|“”|\\(\\)|（）|(?<![\\w\":])null(?![\\w\"])");

  /** The begin of the name in {@link SampleNames#HOSTILE} that has such places itself. */
  private static final String HOSTILE_NAME = "\\{0} \\$\\{jndi(:|%3a)x} (%s|%25s)";

  /** Both languages of a report. */
  protected static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** What a work list says on every page, whatever its language. */
  private static final String[] WORK_LIST = {
    "内部工作清单：含明文路径，仅限本人整改使用，不得外传或上报",
    "Work list with names in clear: for the reader's own use, not to be handed on"
  };

  /** The format under test. */
  protected abstract ReportFormat format();

  /** All text that a reader of a file gets to see, whatever the file's form. */
  protected abstract String shownText(String fileName, byte[] content) throws IOException;

  /** How the report says in a language that a scan is partial. */
  protected abstract String partialMark(Locale locale);

  /** How the file shows a hostile file name; null when nothing can be said of it. */
  protected abstract String shownName(String name);

  /** How the report shows a figure of the scan; null in a format whose own test compares them. */
  protected @Nullable String shownFigure(Figure figure, String label, String value) {
    return null;
  }

  /** Writes a report into memory, and checks that it closes what it opens. */
  protected final Map<String, byte[]> write(SampleInventory inventory, Locale locale)
      throws IOException {
    MemoryOutput output = new MemoryOutput();
    format().write(inventory, locale, output);
    assertThat(inventory.openStreams()).as("inventory streams left open").isZero();
    assertThat(output.openFiles()).as("files left open").isEmpty();
    return output.files();
  }

  /** The text of all files of a report. */
  protected final String text(SampleInventory inventory, Locale locale) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, byte[]> file : write(inventory, locale).entrySet()) {
      text.append(shownText(file.getKey(), file.getValue())).append('\n');
    }
    return text.toString();
  }

  @Test
  final void isFoundByItsFolderName() {
    Set<String> names =
        ServiceLoader.load(ReportFormat.class).stream()
            .map(provider -> provider.get().name())
            .collect(Collectors.toSet());
    assertThat(names).contains(format().name());
  }

  @Test
  final void writesBothLanguagesSideBySide() throws IOException {
    Map<String, byte[]> zh = write(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE);
    Map<String, byte[]> en = write(SampleInventory.full(), Locale.ENGLISH);
    assertThat(zh).isNotEmpty();
    assertThat(zh.values()).allSatisfy(content -> assertThat(content).isNotEmpty());
    if (!zh.keySet().equals(en.keySet())) {
      assertThat(zh)
          .as("files of one language overwrite the other's")
          .doesNotContainKeys(en.keySet().toArray(String[]::new));
    }
  }

  @Test
  final void wordsTextsInTheReadersLanguage() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE))
        .contains("公民身份号码", "个人金融信息由境外外包商持有（新加坡）", "连接被拒绝");
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .contains(
            "Resident ID number",
            "Personal financial information held by an outsourcer in Singapore",
            "connection refused");
  }

  /** Scripts put figures into words themselves; all else is put in before it is written. */
  @Test
  final void leavesNoPlaceOfAMessageEmpty() throws IOException {
    for (SampleInventory inventory :
        List.of(SampleInventory.full(), SampleInventory.partial(), SampleInventory.empty())) {
      for (Locale locale : LOCALES) {
        String text =
            text(inventory, locale)
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll(HOSTILE_NAME, "");
        assertThat(LEFT_OPEN.matcher(text).results().map(each -> around(text, each))).isEmpty();
      }
    }
  }

  private static String around(String text, MatchResult found) {
    return text.substring(
        Math.max(0, found.start() - 30), Math.min(text.length(), found.end() + 30));
  }

  @Test
  final void showsHostileNamesHarmless() throws IOException {
    for (Locale locale : LOCALES) {
      String text = text(SampleInventory.full(), locale);
      for (String name : SampleNames.HOSTILE) {
        assertThat(text).contains(shownName(name));
      }
    }
  }

  /** Nothing of what the restricted report is told, not even in another's words. */
  @Test
  final void tellsNothingOfAnyStateSecret() throws IOException {
    for (Locale locale : LOCALES) {
      String text = text(SampleInventory.full(), locale);
      try (Stream<SecretEntry> secrets = SampleInventory.full().secrets()) {
        assertThat(secrets.flatMap(ReportFormatContract::facts))
            .isNotEmpty()
            .allSatisfy(fact -> assertThat(text).doesNotContain(fact));
      }
    }
  }

  /** Asking for them is already too much: whoever has not the key must get every other report. */
  @Test
  final void isTheSameWhereStateSecretsAreSealed() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.sealed(), locale))
          .isEqualTo(text(SampleInventory.full(), locale));
    }
  }

  /** Who has both reports learns two totals and nothing of which, where or what. */
  @Test
  final void differsByTheTotalAloneWhereOtherStateSecretsWereFound() throws IOException {
    for (Locale locale : LOCALES) {
      String two = text(SampleInventory.full(), locale);
      String three = text(SampleInventory.withOtherSecrets(), locale);
      assertThat(Differences.between(two, three))
          .isNotEmpty()
          .containsOnly(new Differences.Difference("2", "3"));
    }
  }

  /** Without any, only sentences of the total are other ones. */
  @Test
  final void differsByTheTotalAloneWhereNoStateSecretWasFound() throws IOException {
    for (Locale locale : LOCALES) {
      String none = text(SampleInventory.withoutSecrets(), locale);
      String two = text(SampleInventory.full(), locale);
      assertThat(Differences.between(none, two))
          .isNotEmpty()
          .allSatisfy(
              each -> {
                assertThat(each.second()).hasSizeLessThan(600);
                assertThat(each.first() + each.second()).matches("(?is)02|.*(secret|涉 ?密|秘 ?密).*");
              });
    }
  }

  /** What a report tells of the whole scan is what the scan's figures are. */
  @Test
  final void tellsEachFigureAsItIs() throws IOException {
    for (SampleInventory inventory :
        List.of(SampleInventory.full(), SampleInventory.crowded(30), SampleInventory.clean())) {
      Totals totals = inventory.totals();
      for (Locale locale : LOCALES) {
        String text = text(inventory, locale);
        assertThat(Figure.values())
            .filteredOn(totals::has)
            .isNotEmpty()
            .allSatisfy(
                figure -> {
                  String shown =
                      shownFigure(
                          figure, figure.label().in(locale), totals.wording(figure).in(locale));
                  assertThat(shown == null || text.contains(shown)).as(shown).isTrue();
                });
      }
    }
  }

  @Test
  final void saysThatAScanIsPartial() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.partial(), locale)).contains(partialMark(locale));
      assertThat(text(SampleInventory.full(), locale)).doesNotContain(partialMark(locale));
    }
  }

  @Test
  final void saysWhatCouldNotBeLookedAt() throws IOException {
    assertThat(text(SampleInventory.full(), Locale.ENGLISH))
        .contains("crm.audit_log: this account may not read it: grant SELECT")
        .contains("audio is not looked through")
        .contains("nested deeper than the limit of 3");
  }

  /** A work list cannot be taken for a report, nor overwrite one. */
  @Test
  final void aWorkListSaysWhatItIs() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.full(), locale)).doesNotContain(WORK_LIST);
      if (format().takesClearNames()) {
        assertThat(text(SampleInventory.workList(), locale))
            .contains(WORK_LIST)
            .contains("13800000017");
        assertThat(write(SampleInventory.workList(), locale))
            .doesNotContainKeys(
                write(SampleInventory.full(), locale).keySet().toArray(String[]::new));
      }
    }
  }

  @Test
  final void writesScansThatFoundOrSawNothing() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.clean(), locale)).isNotBlank();
      assertThat(text(SampleInventory.empty(), locale)).contains("10.1.0.9:5432");
    }
  }

  @Test
  final void passesOnThatAFileCannotBeWritten() {
    SampleInventory inventory = SampleInventory.full();
    assertThatThrownBy(
            () ->
                format()
                    .write(
                        inventory,
                        Locale.ENGLISH,
                        name -> {
                          return new FullDisk();
                        }))
        .isInstanceOf(IOException.class);
    assertThat(inventory.openStreams()).isZero();
  }

  /** What is known of a marked asset, beside what coverage says of every asset. */
  private static Stream<String> facts(SecretEntry secret) {
    List<String> facts = new ArrayList<>();
    if (secret.asset().sha256() != null) {
      facts.add(secret.asset().sha256());
    }
    for (Finding finding : secret.findings()) {
      facts.add(finding.location().toString());
      facts.add(finding.location().display());
      facts.add(String.valueOf(Objects.requireNonNull(finding.marking()).expires()));
    }
    for (Violation violation : secret.violations()) {
      facts.add(violation.id());
      facts.add(violation.policy());
      for (Wording text : List.of(violation.title(), violation.remedy())) {
        facts.add(text.zh());
        facts.add(text.en());
      }
    }
    return facts.stream();
  }

  /** Takes nothing. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("no space left");
    }
  }
}
