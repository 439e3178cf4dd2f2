package org.inshore.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.HeaderRules;
import org.junit.jupiter.api.Test;

class HeaderWordsTest {
  private final HeaderWords words = HeaderRules.words();

  @Test
  void cutsWhatAColumnHoldsFromWhoseItIs() {
    assertThat(words.tokens("beibaoxianrenshouji")).containsExactly("beibaoxianren", "shouji");
    assertThat(words.tokens("fangdongxingming")).containsExactly("fangdong", "xingming");
    assertThat(words.tokens("spousePhone")).containsExactly("spouse", "phone");
    assertThat(words.tokens("lxrphone")).containsExactly("lxr", "phone");
  }

  @Test
  void cutsInitialsOfPinyin() {
    assertThat(words.tokens("wtrlxdh")).containsExactly("wtr", "lxdh");
    assertThat(words.tokens("jkrdh")).containsExactly("jkr", "dh");
    assertThat(words.tokens("zjhm")).containsExactly("zjhm");
    assertThat(words.rest("wtrlxdh")).isEqualTo("wtr");
    assertThat(words.rest("khxm")).isEmpty();
  }

  @Test
  void leavesWordsWhole() {
    assertThat(words.tokens("microphone")).containsExactly("microphone");
    assertThat(words.tokens("phone")).containsExactly("phone");
    assertThat(words.tokens("spin")).containsExactly("spin");
    assertThat(words.tokens("span")).containsExactly("span");
    assertThat(words.tokens("姓名")).containsExactly("姓名");
    assertThat(words.tokens("x".repeat(5_000) + "phone")).hasSize(1);
  }

  @Test
  void leavesOfAHeaderWhoseItIs() {
    assertThat(words.rest("fangdong_phone")).isEqualTo("fangdong");
    assertThat(words.rest("phone_of_landlord")).isEqualTo("of landlord");
    assertThat(words.rest("房东手机")).isEqualTo("房东");
    assertThat(words.rest("客户手机号码")).isEmpty();
    assertThat(words.rest("cust_phone_2")).isEmpty();
    assertThat(words.rest("phones_phone")).isEmpty();
    assertThat(words.rest("landlords_phone")).isEqualTo("landlords");
    assertThat(words.rest("")).isEmpty();
  }

  @Test
  void knowsHeadersOfNames() {
    assertThat(isName("房东姓名")).isTrue();
    assertThat(isName("姓名(name)")).isTrue();
    assertThat(isName("fangdong_xingming")).isTrue();
    assertThat(isName("name_of_landlord")).isTrue();
    assertThat(isName("姓名笔画")).isFalse();
    assertThat(isName("phone")).isFalse();
  }

  private boolean isName(String header) {
    List<String> tokens = words.tokens(header);
    return words.isName(header, tokens);
  }
}
