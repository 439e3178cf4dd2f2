package org.inshore.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inshore.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of examples and names of things, which are nobody's, beside the same of people. */
class NobodysDataTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void examplesOfAnInterfaceAreLowWithTheirReason() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("api.json"),
            """
            {"openapi": "3.0.1", "components": {
             "schemas": {"Payee": {"properties": {"mobile": {"example": "13700002915"}}}},
             "examples": {"payee": {"value": {"custName": "罗嘉敏", "mobile": "15000004416"}}}}}
            """);

    assertThat(found(file, "0.5")).isZero();
    assertThat(found(file, "0.1")).isEqualTo(3);
    assertThat(Run.of("detect", file.toString(), "--explain", "--lang", "en").out())
        .contains("value of an example", "name of nobody in an example");
  }

  @Test
  void theSameFieldsOfAMessageArePeoples() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("message.json"),
            """
            {"body": {"payee": {"value": {"custName": "罗嘉敏", "mobile": "15000004416"}}}}
            """);

    assertThat(found(file, "0.5")).isEqualTo(2);
  }

  @Test
  void englishNamesOfThingsAreNoPeople() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("stops.csv"),
            """
            stop_id,name,name_en,lng,lat
            11,文化宫,Cultural Palace,121.42,31.21
            12,汽车东站,East Coach Terminal,121.44,31.25
            13,河滨公园,Riverside Park,121.47,31.19
            14,老码头,Old Wharf,121.40,31.28
            15,世纪广场,Century Plaza,121.39,31.22
            """);

    assertThat(found(file, "0.5")).isZero();
  }

  @Test
  void englishNamesOfPeopleAre() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("staff.csv"),
            """
            no,name_en,dept
            11,Xu Jiahui,Treasury
            12,Margaret Fung,Treasury
            13,Dennis Halloran,Risk
            14,Shen Yifan,Risk
            15,Clara Whitcombe,Audit
            """);

    assertThat(found(file, "0.5")).isEqualTo(5);
  }

  private static long found(Path file, String least) {
    Run run = Run.of("detect", file.toString(), "--format", "jsonl", "--min-confidence", least);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out().lines().filter(line -> line.startsWith("{")).count();
  }
}
