package org.inshore.core.integrity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Results of a small scan, sealed and verified. */
abstract class VerificationFixture {
  @TempDir Path folder;

  @TempDir Path elsewhere;

  @BeforeEach
  void results() throws Exception {
    SmallScan.write(folder, State.DONE);
    Files.writeString(folder.resolve("report.html"), "<p>page");
    Files.writeString(folder.resolve("report.xlsx"), "workbook");
  }

  void seal(@Nullable SigningKey key) throws Exception {
    Seal.scan(folder, key, SmallScan.sealer(folder));
    List<Path> reports = List.of(folder.resolve("report.html"), folder.resolve("report.xlsx"));
    Seal.reports(folder, reports, elsewhere.resolve("marks.yaml"), key);
  }

  void report(Path scan, Path out, String name, @Nullable SigningKey key) throws Exception {
    ReportSeal seal = ReportSeal.open(scan, out, key);
    Files.writeString(out.resolve(name), "made anew");
    seal.write(List.of(out.resolve(name)), elsewhere.resolve("marks.yaml"));
  }

  Verification verify() throws Exception {
    return Verification.of(folder, null, null);
  }

  static Manifest manifest(Path folder) throws Exception {
    return Manifest.parse(Files.readString(folder.resolve(Manifest.FILE)));
  }

  SigningKey key() throws Exception {
    return SmallScan.key(elsewhere.resolve("signing.pem"));
  }

  Path keyFile() throws Exception {
    key();
    return elsewhere.resolve("signing.pem");
  }

  static void write(Path file, String pem) throws Exception {
    Files.writeString(file, pem);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  static List<String> texts(List<Wording> wordings) {
    return wordings.stream().map(Wording::en).toList();
  }
}
