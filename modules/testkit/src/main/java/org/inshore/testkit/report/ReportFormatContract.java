package org.inshore.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.ReportFormat;
import org.junit.jupiter.api.Test;

/** What every report format keeps; a format's test extends it and adds its own. */
public abstract class ReportFormatContract {
  /** Both languages of a report. */
  protected static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** The format under test. */
  protected abstract ReportFormat format();

  /** All text that a reader of a file gets to see, whatever the file's form. */
  protected abstract String shownText(String fileName, byte[] content) throws IOException;

  /** How the report says in a language that a scan is partial. */
  protected abstract String partialMark(Locale locale);

  /** How the file shows a hostile file name; null when nothing can be said of it. */
  protected abstract String shownName(String name);

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

  @Test
  final void showsHostileNamesHarmless() throws IOException {
    for (Locale locale : LOCALES) {
      String text = text(SampleInventory.full(), locale);
      for (String name : SampleNames.HOSTILE) {
        assertThat(text).contains(shownName(name));
      }
    }
  }

  @Test
  final void tellsOfStateSecretsOnlyHowManyThereAre() throws IOException {
    for (Locale locale : LOCALES) {
      assertThat(text(SampleInventory.full(), locale))
          .doesNotContain("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          .doesNotContain("2029-07-01");
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

  /** Takes nothing. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("no space left");
    }
  }
}
