package org.inshore.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inshore.cli.Run;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.testkit.data.CheckDigits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of numbers of accounts, one in ten is a card's by its check digit, and none by the column. */
class AccountColumnsTest {
  private static final int ROWS = 120;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "账号,6217",
    "收款账号,62284800",
    "acct,40295",
    "account_no,9558",
    "account,40295",
    "帳戶號碼,6217",
    "cr_acc,621799"
  })
  void accountsAreNoCardsByChance(String heading, String begin) throws IOException {
    Path file =
        table(heading, i -> begin + "%011d".formatted(i * 7_654_321_987L % 100_000_000_000L));
    assertThat(found(file, "cn-bank-card", 0.5)).isZero();
    assertThat(found(file, "cn-bank-card", 0)).isBetween(4L, 24L);
    assertThat(found(file, "account-number", 0.5)).isGreaterThan(ROWS - 25);
  }

  @ParameterizedTest
  @CsvSource({"账号", "account_no", "account", "账户编号"})
  void cardsUnderTheSameHeadingAreCards(String heading) throws IOException {
    Path file = table(heading, this::card);
    assertThat(found(file, "cn-bank-card", 0.9)).isEqualTo(ROWS);
  }

  @Test
  void ofBothTheCardsAreCards() throws IOException {
    Path file = table("账号", i -> i % 2 == 0 ? card(i) : "6217%015d".formatted(i * 98_765_432_123L));
    assertThat(found(file, "cn-bank-card", 0.8)).isBetween(ROWS / 2L, ROWS / 2 + 15L);
    assertThat(found(file, "account-number", 0.5)).isGreaterThan(ROWS / 2 - 16);
  }

  private String card(int i) {
    String digits = "621700%012d".formatted(i * 7_654_321_987L % 1_000_000_000_000L);
    return digits + CheckDigits.luhn(digits);
  }

  private Path table(String heading, IntFunction<String> number) throws IOException {
    return Files.writeString(
        folder.resolve("table.csv"),
        "seq,%s,branch%n".formatted(heading)
            + IntStream.range(0, ROWS)
                .mapToObj(i -> i + "," + number.apply(i + 1) + "," + i % 7 + "\n")
                .collect(Collectors.joining()));
  }

  /** Matches of a rule in a scan of the file, if they are surer than that on the whole. */
  private long found(Path file, String rule, double above) throws IOException {
    Path out = folder.resolve("out-" + rule);
    if (!Files.exists(out)) {
      Run run = Run.of("scan", file.toString(), "--out", out.toString(), "--format", "json");
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
    try (InventoryReader inventory = InventoryReader.open(out, ReadOptions.STANDARD);
        Stream<Finding> findings = inventory.findings()) {
      return findings
          .filter(each -> each.rule().equals(rule) && each.confidence() >= above)
          .mapToLong(Finding::matches)
          .sum();
    }
  }
}
