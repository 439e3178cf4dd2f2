package org.inshore.core.person.rowkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "PATIENT_ID, patientid",
    "patientId, patientid",
    "memberNo, memberno",
    "cid, cid",
    "学员编号, 学员号",
    "客户编码, 客户号",
    "CUSTOMER_NUMBER, custno",
    "acc_nbr, acctno",
    "khbh, khbh",
    "工号, 工号",
    "用户标识, 用户号",
    "user_uid, useruid"
  })
  void takesNumbersOfSomething(String heading, String name) {
    assertThat(KeyColumns.nameOrEmpty(heading)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id", "seq_no", "row_id", "phone_no", "编号", "序号", "uuid", "paid", "name", "联系电话号"})
  void leavesNumbersOfRowsAndTelephones(String heading) {
    assertThat(KeyColumns.nameOrEmpty(heading)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "***", "__", "%", "СОДЕРЖАНИЕ", "…", "№"})
  void leavesHeadingsWithoutAWord(String heading) {
    assertThat(KeyColumns.nameOrEmpty(heading)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "t_members, id, memberid",
    "customer.csv, ID, custid",
    "UserInfo, id, userid",
    "客户信息表, 编号, 客户号"
  })
  void callsRowsByWhatTheirTableIsOf(String table, String heading, String name) {
    assertThat(KeyColumns.nameOrEmpty(table, heading)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"member_phone, id", "members, seq", "t, id", "members, member_id", "sheet 1, 序号"})
  void leavesRowsOfTablesOfSeveralWords(String table, String heading) {
    assertThat(KeyColumns.nameOrEmpty(table, heading)).isEmpty();
  }
}
