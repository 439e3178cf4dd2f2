package org.inshore.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {
  @ParameterizedTest
  @CsvSource({
    "sftp://u@h/p/q, u, h, 0, /p/q",
    "SFTP://u@h:2222/, u, h, 2222, /",
    "sftp://h, , h, 0, ''",
    "sftp://a%40b@h/100%25, a@b, h, 0, /100%",
    "sftp://u@[2001:db8::1]:22/x, u, 2001:db8::1, 22, /x",
    "sftp://u@h/客户 名单, u, h, 0, /客户 名单",
    "sftp://u@h/%E5%AE%A2, u, h, 0, /客",
  })
  void readsTargets(String target, String user, String host, int port, String path)
      throws Exception {
    assertThat(TargetUrl.parse(target, "sftp", "s"))
        .isEqualTo(new TargetUrl(user, host, port, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sftp://",
        "sftp://u@/x",
        "sftp://h:0/x",
        "sftp://h:x/",
        "sftp://h/%zz",
        "sftp://@h/x",
        "sftp://h/%00",
        "http://h/x"
      })
  void refusesWhatIsNone(String target) {
    assertThatThrownBy(() -> TargetUrl.parse(target, "sftp", "s"))
        .isInstanceOf(ScanException.class);
  }

  @Test
  void refusesAPasswordWithoutRepeatingIt() {
    assertThatThrownBy(() -> TargetUrl.parse("sftp://u:geheim@h/x", "sftp", "s"))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.wording().en() + e.wording().zh()).doesNotContain("geheim"));
  }

  @ParameterizedTest
  @CsvSource({
    "$RECYCLE.BIN/S-1-5/x, true",
    "a/.recycle/b/x, true",
    "#recycle/x, true",
    ".Trash-1000/files/x, true",
    "~snapshot/hourly.0/x, true",
    ".zfs/snapshot/a/x, true",
    "System Volume Information/x, true",
    "recycled paper/x, false",
    "snapshot/x, false",
    ".recycle, false",
    "a/b, false",
  })
  void knowsPlacesThatPeopleDoNotThinkOf(String path, boolean expected) {
    assertThat(SpecialPlaces.of(path) != null).isEqualTo(expected);
  }
}
