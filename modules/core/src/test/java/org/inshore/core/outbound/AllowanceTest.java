package org.inshore.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowanceTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"persons: 5", "values: 5", "unread: [no-reader]", "approver: ' '\nsensitive: 1"})
  void whatIsAllowedByNobodyIsRefusedByName(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), text + "\n");
    assertThatThrownBy(() -> Allowance.read(file, List.of()))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(Category.CONFIGURATION);
              assertThat(e.wording().in(Locale.CHINESE)).contains("a.yaml", "approver", "批准");
            })
        .hasMessageContaining("\"approver\" is missing");
  }

  @Test
  void whoAllowsNothingNeedsNobody() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "persons: 0\n");
    assertThat(Allowance.read(file, List.of()).approver()).isNull();
  }
}
