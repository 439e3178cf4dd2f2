package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.HeaderRules;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.rule.Rule;
import org.junit.jupiter.api.Test;

class NameColumnsTest {
  private static final int NAME = ruleOfNames();

  private static int ruleOfNames() {
    List<Rule> rules = HeaderRules.all().all();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).personKey() == HeaderWords.NAME) {
        return i;
      }
    }
    throw new AssertionError("no rule of names");
  }

  /** Headers of columns that are judged to hold names. */
  private static List<String> names(String... headers) {
    List<JudgedColumn> judged = HeaderRules.judged(headers);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < headers.length; i++) {
      if (judged.get(i).named().get(NAME)) {
        names.add(headers[i]);
      }
    }
    return names;
  }

  @Test
  void aHeaderOfNamesIsAPersonsBesideANumberOfTheSame() {
    assertThat(names("fangdong_mc", "fangdong_phone")).containsExactly("fangdong_mc");
    assertThat(names("房东姓名", "房东手机")).containsExactly("房东姓名");
    assertThat(names("mc", "id_no")).containsExactly("mc");
  }

  @Test
  void aHeaderOfNamesAloneOrBesideAnothersNumberIsNot() {
    assertThat(names("fangdong_mc", "amount")).isEmpty();
    assertThat(names("branch_mc", "fangdong_phone")).isEmpty();
  }

  @Test
  void anOrganisationsNameIsNoPersons() {
    assertThat(names("企业姓名", "企业手机")).isEmpty();
    assertThat(names("corp_mc", "corp_phone")).isEmpty();
  }

  @Test
  void partsOfANameAreNamesOnlyTogether() {
    assertThat(names("姓", "名")).containsExactly("姓", "名");
    assertThat(names("客户姓", "客户名", "x")).containsExactly("客户姓", "客户名");
    assertThat(names("SURNAME", "GIVEN_NAME")).containsExactly("SURNAME", "GIVEN_NAME");
    assertThat(names("姓", "文件名")).isEmpty();
    assertThat(names("last", "x")).isEmpty();
    assertThat(names("last_login", "first_login")).isEmpty();
  }

  @Test
  void whatItsOwnWordsSayStays() {
    assertThat(names("cust_name", "amount")).containsExactly("cust_name");
    assertThat(names("product_mc", "product_phone")).isEmpty();
    assertThat(names("c1", "c2")).isEmpty();
  }

  @Test
  void theOrderOfColumnsChangesNothing() {
    assertThat(names("fangdong_phone", "x", "fangdong_mc")).containsExactly("fangdong_mc");
    assertThat(names("fangdong_mc", "x", "fangdong_phone")).containsExactly("fangdong_mc");
  }
}
