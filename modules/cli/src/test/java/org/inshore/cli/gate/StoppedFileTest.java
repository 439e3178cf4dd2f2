package org.inshore.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.cli.Run;
import org.inshore.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not leave is stopped, with the form that its case asks for and no other. */
class StoppedFileTest {
  @TempDir Path folder;

  @Test
  void aMarkedFileIsStoppedWithTheRestrictedFormInBothLanguages() throws IOException {
    Path file = Files.writeString(folder.resolve("notice.txt"), "机密★10年\n关于某事项的通知\n");
    Run run = gate(file);

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(file).exists();
    try (Stream<Path> written = Files.walk(folder.resolve("record"))) {
      assertThat(written.filter(each -> each.toString().endsWith(".docx")))
          .extracting(each -> each.getFileName().toString())
          .containsExactlyInAnyOrder("state-secrets-zh.docx", "state-secrets-en.docx");
    }
  }

  @Test
  void anOrdinaryFileMayLeave() throws IOException {
    Run run = gate(Files.writeString(folder.resolve("minutes.txt"), "We meet on Monday.\n"));

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DONE);
  }

  /** An encrypted file is stopped as not looked at, unless its password is referred to. */
  @Test
  void aPasswordOfTheConfigurationOpensAFile() throws Exception {
    Path file = locked("pass-word-1");
    Run closed = gate(file);
    assertThat(closed.exitCode()).as(closed.out() + closed.err()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(closed.out()).contains("documents.passwords");

    Files.writeString(folder.resolve("password"), "pass-word-1\n");
    Path config =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources: [{id: out, target: .}]
            documents: {passwords: ['file:password']}
            """);
    Run open = gate(file, "--config", config.toString());
    assertThat(open.exitCode()).as(open.out() + open.err()).isEqualTo(ExitCode.VIOLATIONS);
    assertThat(open.out()).contains("marking").doesNotContain("pass-word-1");
  }

  private Path locked(String password) throws Exception {
    Path file = folder.resolve("notice.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("机密★10年");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream encrypted = encryptor.getDataStream(files)) {
        workbook.write(encrypted);
      }
      files.writeFilesystem(out);
    }
    return file;
  }

  private Run gate(Path file, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "gate",
                file.toString(),
                "--record",
                folder.resolve("record").toString(),
                "--lang",
                "en"));
    line.addAll(List.of(more));
    return Run.of(line.toArray(String[]::new));
  }
}
