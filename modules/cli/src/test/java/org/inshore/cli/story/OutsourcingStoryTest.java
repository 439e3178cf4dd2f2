package org.inshore.cli.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial of the audit's README, from before the contract to the certificate. */
class OutsourcingStoryTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern CODE = Pattern.compile("(.*?)(?:# exit code (\\d))?");
  private static final String README = "reports/audit/README.md";

  @TempDir Path story;

  @Test
  void endsAsTheReadmeSays() throws Exception {
    List<String> outputs = new ArrayList<>();
    StringBuilder shell = new StringBuilder();
    for (String line : commands()) {
      if (line.startsWith("inshore ")) {
        shell(shell.toString());
        shell.setLength(0);
        outputs.add(inshore(line));
      } else if (!line.startsWith("story=")) {
        shell.append(line).append('\n');
      }
    }
    assertThat(outputs).hasSize(5);
    assertThat(outputs.getFirst()).contains("may go after the steps", "weak on \"Return and destr");
    assertThat(story.resolve("audit/audit-en.docx")).isNotEmptyFile();
    for (String language : List.of("zh", "en")) {
      assertThat(text("audit/audit-" + language + ".pdf"))
          .contains(
              language.equals("zh") ? "处字段未申明需要" : "not declared as needed",
              language.equals("zh") ? "重新审计" : "audit again")
          .doesNotContain("13800001234", "zhangsan@");
      assertThat(text("check/destruction/destruction-" + language + ".pdf"))
          .contains(
              "示例科技有限公司",
              "C-1",
              "old-pc.tgz",
              "old-pc.tar › 1",
              language.equals("zh") ? "尚未销毁" : "destruction is not done");
      assertThat(text("check-2/destruction/destruction-" + language + ".pdf"))
          .doesNotContain("old-pc.tgz", language.equals("zh") ? "尚未销毁" : "is not done");
    }
    assertThat(Files.readString(story.resolve("at-vendor/incidents-en.csv")))
        .contains("pfi-outsourcer-more-kinds", "pfi-outsourcer-other-place");
    assertThat(outputs.get(3))
        .contains("3 of 3 still there", "old-pc.tgz", "in it: old-pc.tar › 1.txt");
    assertThat(outputs.getLast()).doesNotContain("still there:");
  }

  private static List<String> commands() throws IOException {
    Path top = Path.of("").toAbsolutePath();
    while (!Files.exists(top.resolve(README))) {
      top = Objects.requireNonNull(top.getParent(), README);
    }
    List<String> commands = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(top.resolve(README))) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside) {
        commands.add(line);
      }
    }
    return commands;
  }

  private String inshore(String line) {
    Matcher parts = CODE.matcher(line);
    assertThat(parts.matches()).isTrue();
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(parts.group(1)); word.find(); ) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(text.replace("$story", story.toString()));
    }
    Run run = Run.of(words.subList(1, words.size()).toArray(String[]::new));
    int code = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    assertThat(run.exitCode()).as(line + "\n" + run.out() + run.err()).isEqualTo(code);
    return run.out();
  }

  private void shell(String script) throws Exception {
    Path out = story.resolve("shell.log");
    Process process =
        new ProcessBuilder("sh", "-e", "-c", "story=" + story + "\n" + script)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(out, UTF_8)).isZero();
  }

  private String text(String file) throws IOException {
    try (PDDocument document = Loader.loadPDF(story.resolve(file).toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
