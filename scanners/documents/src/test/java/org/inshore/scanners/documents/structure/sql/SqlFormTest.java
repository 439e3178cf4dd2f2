package org.inshore.scanners.documents.structure.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.text.TextExtractor;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the statements of each dialect load, and what stands outside of rows. */
class SqlFormTest {

  private static Recorded read(String script) throws Exception {
    return read(script, StandardCharsets.UTF_8);
  }

  private static Recorded read(String script, Charset charset) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", script.getBytes(charset));
  }

  private static List<List<@Nullable String>> cells(Recorded recorded) {
    List<List<@Nullable String>> cells = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> cells.add(row.cells())));
    return cells;
  }

  private static List<Long> lines(Recorded recorded) {
    List<Long> lines = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> lines.add(row.lines().getFirst())));
    return lines;
  }

  /** Values whose columns the statement names beside them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        EXEC add_cust @cust_name=N'张三', @id_no=N'11010119000101001X', @balance=12.50;
        EXEC add_cust @cust_name=N'李四', @id_no=N'110101190001010028', @balance=13
        EXEC add_cust @cust_name=N'王五', @id_no=N'110101190001010036', @balance=14
        """,
        """
        MERGE INTO cust c USING (SELECT '张三' AS cust_name, '11010119000101001X' AS id_no, 12.50 AS balance FROM dual) s ON (c.id_no = s.id_no) WHEN NOT MATCHED THEN INSERT VALUES (s.id_no);
        MERGE INTO cust c USING (SELECT '李四' AS cust_name, '110101190001010028' AS id_no, 13 AS balance FROM dual) s ON (c.id_no = s.id_no) WHEN NOT MATCHED THEN INSERT VALUES (s.id_no);
        MERGE INTO cust c USING (SELECT '王五' AS cust_name, '110101190001010036' AS id_no, 14 AS balance FROM dual) s ON (c.id_no = s.id_no) WHEN NOT MATCHED THEN INSERT VALUES (s.id_no);
        """,
        """
        CREATE VIEW cust AS
        SELECT '张三' AS cust_name, '11010119000101001X' AS id_no, 12.50 AS balance
        UNION ALL SELECT '李四', '110101190001010028', 13
        UNION ALL SELECT '王五' AS cust_name, '110101190001010036' AS id_no, 14 AS balance;
        """,
        """
        SELECT * FROM (VALUES ('张三', '11010119000101001X', 12.50), ('李四', '110101190001010028', 13),
          ('王五', '110101190001010036', 14)) AS v (cust_name, id_no, balance);
        """,
        """
        WITH v(cust_name, id_no, balance) AS (VALUES ('张三', '11010119000101001X', 12.50),
          ('李四', '110101190001010028', 13), ('王五', '110101190001010036', 14)) SELECT * FROM v;
        """,
        """
        MERGE INTO cust AS c USING (VALUES ('张三', '11010119000101001X', 12.50),
          ('李四', '110101190001010028', 13), ('王五', '110101190001010036', 14))
          s(cust_name, id_no, balance) ON c.id_no = s.id_no WHEN MATCHED THEN DELETE;
        """
      })
  void readsValuesThatAreNamedBesideThem(String script) throws Exception {
    Recorded recorded = read(script);
    assertThat(cells(recorded))
        .containsExactly(
            List.of("张三", "11010119000101001X", "12.50"),
            List.of("李四", "110101190001010028", "13"),
            List.of("王五", "110101190001010036", "14"));
    assertThat(recorded.rows)
        .allSatisfy(
            batch ->
                assertThat(batch.columns())
                    .extracting(Content.Column::name)
                    .containsExactly("cust_name", "id_no", "balance"));
  }

  @Test
  void losesNothingOfOtherSelects() throws Exception {
    String script =
        """
        CREATE TABLE a (b int);
        SELECT 'x' AS kind, a.b FROM a WHERE a.phone = '13800000000';
        SELECT name, '13900000000' FROM a;
        MERGE INTO a USING b ON (a.id = '13700000000') WHEN MATCHED THEN DELETE;
        """;
    assertThat(read(script).allText())
        .contains("13800000000", "13900000000", "13700000000", "kind");
  }

  @Test
  void handsOnTheColumnsOfTablesWithoutRows() throws Exception {
    Recorded recorded =
        read(
            """
            CREATE TABLE customer (cust_name varchar(50) COMMENT '客户姓名', id_no char(18));
            CREATE TABLE public.loan (no int, who text);
            CREATE TABLE public.paid (no int);
            COMMENT ON COLUMN public.loan.who IS '借款人';
            COPY public.loan (no, who) FROM stdin;
            \\.

            INSERT INTO paid VALUES (1);
            """);
    assertThat(recorded.rows)
        .extracting(Recorded.Rows::location, batch -> batch.rows().size())
        .containsExactly(
            tuple(Recorded.PLACE.append("table", "paid"), 1),
            tuple(Recorded.PLACE.append("table", "customer"), 0),
            tuple(Recorded.PLACE.append("schema", "public").append("table", "loan"), 0));
    assertThat(recorded.rows.getLast().columns())
        .containsExactly(
            new Content.Column("no", null, "int"), new Content.Column("who", "借款人", "text"));
  }

  @Test
  void readsTheRowsOfADumpWithWhatItDeclaresOfTheirColumns() throws Exception {
    Recorded recorded =
        read(
            """
            -- MySQL dump 10.13
            DROP TABLE IF EXISTS `t_cust`;
            CREATE TABLE `t_cust` (
              `id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT '主键',
              `xm` varchar(40) CHARACTER SET utf8 DEFAULT '' COMMENT '客户姓名',
              `bal` decimal(12, 2) DEFAULT '0.00', -- 余额
              `memo` text,
              PRIMARY KEY (`id`),
              KEY `k` (`xm`)
            ) ENGINE=InnoDB COMMENT='客户';
            INSERT INTO `t_cust` VALUES (1,'张三',-1.50,NULL),
            (2,'李\\'四',0,'a\\\\b\\nc');
            """);
    assertThat(recorded.rows).hasSize(1);
    assertThat(recorded.rows.getFirst().location())
        .isEqualTo(Recorded.PLACE.append("table", "t_cust"));
    assertThat(recorded.rows.getFirst().naming()).isEqualTo(Content.Naming.LINE);
    assertThat(recorded.rows.getFirst().columns())
        .containsExactly(
            new Content.Column("id", "主键", "bigint(20)"),
            new Content.Column("xm", "客户姓名", "varchar(40) CHARACTER SET utf8"),
            new Content.Column("bal", "余额", "decimal(12, 2)"),
            new Content.Column("memo", null, "text"));
    assertThat(cells(recorded).toString())
        .isEqualTo("[[1, 张三, -1.50, null], [2, 李'四, 0, a\\b\nc]]");
    assertThat(lines(recorded)).containsExactly(11L, 12L);
    assertThat(recorded.text("")).contains("COMMENT='客户'").doesNotContain("张三");
  }

  @Test
  void readsTheLinesOfCopy() throws Exception {
    Recorded recorded =
        read(
            """
            -- PostgreSQL database dump
            SET standard_conforming_strings = on;
            CREATE TABLE public.cust (
                id integer NOT NULL,
                xm character varying(40) DEFAULT 'x'::character varying
            );
            COMMENT ON COLUMN public.cust.xm IS '姓名';
            COPY public.cust (xm, id) FROM stdin;
            张三\t1
            \\N\t2
            a\\tb\\\\c\\nd\t3
            \\.

            SELECT pg_catalog.setval('public.cust_id_seq', 3, true);
            """);
    assertThat(recorded.rows.getFirst().location())
        .isEqualTo(Recorded.PLACE.append("schema", "public").append("table", "cust"));
    assertThat(recorded.rows.getFirst().columns())
        .containsExactly(
            new Content.Column("xm", "姓名", "character varying(40)"),
            new Content.Column("id", null, "integer"));
    assertThat(cells(recorded).toString()).isEqualTo("[[张三, 1], [null, 2], [a\tb\\c\nd, 3]]");
    assertThat(lines(recorded)).containsExactly(9L, 10L, 11L);
    assertThat(recorded.text("")).contains("setval").doesNotContain("张三");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "INSERT INTO t VALUES (1,'O''Brien')|[[1, O'Brien]]",
        "INSERT INTO t VALUES (1,'C:\\','x')|[[1, C:\\, x]]",
        "INSERT INTO t VALUES (1,'it\\'s','x')|[[1, it's, x]]",
        "REPLACE INTO t (a) VALUES ('x')|[[x]]",
        "INSERT IGNORE INTO a.b.t (a, b) VALUE ('x', NULL), (DEFAULT, 'y')|[[x, null], [null, y]]",
        "INSERT [dbo].[t] ([a], [b]) VALUES (N'张三', CAST(N'1990-01-02' AS Date))|[[张三, 1990-01-02]]",
        "Insert into T (A,B) values (to_date('1990-01-02','YYYY-MM-DD'),q'[it's]')|[[1990-01-02, it's]]",
        "insert into t values (to_timestamp('02-1月 -90 10.00.00','DD-MON-RR HH24.MI.SSXFF'))|[[02-1月 -90 10.00.00]]",
        "INSERT INTO t VALUES (TO_CLOB('ab') ;; TO_CLOB('cd'), 'e' ;; 'f')|[[abcd, ef]]",
        "INSERT INTO t VALUES (E'a\\'b', U&'\\5f20\\4e09', _utf8mb4'x', _binary 'y')|[[a'b, 张三, x, y]]",
        "INSERT INTO t VALUES (0xE5BCA0E4B889, X'3133', x'00ff', 0x01)|[[张三, 13, null, null]]",
        "INSERT INTO t VALUES ('\\x3133'::bytea, $$it's$$, $a$b$a$)|[[13, it's, b]]",
        "INSERT INTO t VALUES (CONVERT(varchar(20), '13'), CAST(138 AS varchar(20)))|[[13, 138]]",
        "INSERT INTO t VALUES (6.22202E+18, -5, +7, .5, 1e3)|[[6222020000000000000, -5, 7, .5, 1000]]",
        "INSERT INTO t VALUES (DATE '1990-01-02', {ts '1990-01-02 03:04:05'}, b'1')|[[1990-01-02, 1990-01-02 03:04:05, 1]]",
        "INSERT INTO t VALUES (now(), sysdate, TRUE, (1))|[[null, sysdate, TRUE, 1]]",
        "INSERT INTO t VALUES ('a' 'b', \"c\", concat('d','e'), N'f' + N'g')|[[ab, c, de, fg]]",
        "INSERT INTO t (a) OVERRIDING SYSTEM VALUE VALUES ('x')|[[x]]",
        "INSERT INTO t SET a='x', b=5|[[x, 5]]",
        "INSERT INTO t VALUES ROW('x',1), ROW('y',2)|[[x, 1], [y, 2]]",
        "INSERT ALL INTO t (a) VALUES ('x') INTO t (a) VALUES ('y') SELECT * FROM dual|[[x], [y]]",
        "INSERT INTO t (a,b) SELECT 'x', 1 FROM dual UNION ALL SELECT 'y', 2 FROM dual|[[x, 1], [y, 2]]",
        "INSERT INTO t SELECT N'x', 1 UNION ALL SELECT N'y', 2|[[x, 1], [y, 2]]",
        "INSERT OVERWRITE TABLE t PARTITION (dt='20240101') VALUES ('x')|[[x]]",
        "UPDATE t SET a = 'x', n = n + 1, b = 'y' WHERE id = 7|[[x, y, 7]]",
        "update `t` q set q.`a`=N'x' where q.id='7' and c in ('1','2')|[[x, 7]]",
        "DELETE FROM t WHERE a = 'x'|[[x]]",
        "insert into t values ('x' /* y */ -- z,~|[[x]]",
      })
  void readsStatementsOfAllDialects(String statement, String expected) throws Exception {
    String written = statement.replace(";;", "||").replace(",~", "\n)");
    Recorded recorded = read(written + ";\n");
    assertThat(cells(recorded).toString()).isEqualTo(expected);
    assertThat(read("set define off;\n" + written + "\n/\n").rows).hasSize(1);
  }

  @Test
  void namesColumnsByStatementDeclarationOrNumber() throws Exception {
    Recorded recorded =
        read(
            """
            create table A (x varchar2(10), y number(5) default 0 not null);
            comment on column a.x is '姓名';
            insert into a values ('1', 2, 3);
            insert into A (Y) values (2);
            insert into B values ('1');
            update a set x = '5' where z = '6';
            """);
    assertThat(recorded.rows)
        .extracting(rows -> rows.columns().stream().map(Content.Column::name).toList())
        .containsExactly(List.of("x", "y", "3"), List.of("y"), List.of("1"), List.of("x", "z"));
    assertThat(recorded.rows.getLast().columns().getFirst().comment()).isEqualTo("姓名");
  }

  @Test
  void readsDescriptionsOfSqlServer() throws Exception {
    Recorded recorded =
        read(
            """
            USE [bank]
            GO
            CREATE TABLE [dbo].[Cust](
            \t[CustName] [nvarchar](50) NULL,
            \t[Mobile] [varchar](11) NOT NULL,
             CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([CustName] ASC)
            ) ON [PRIMARY]
            GO
            EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'客户姓名' , @level0type=N'SCHEMA',@level0name=N'dbo', @level1type=N'TABLE',@level1name=N'Cust', @level2type=N'COLUMN',@level2name=N'CustName'
            GO
            INSERT [dbo].[Cust] ([CustName], [Mobile]) VALUES (N'张三', N'13800001111')
            GO
            INSERT [dbo].[Cust] ([CustName], [Mobile]) VALUES (N'李四', N'13800002222')
            GO
            """);
    assertThat(recorded.rows).hasSize(1);
    assertThat(recorded.rows.getFirst().columns())
        .containsExactly(
            new Content.Column("CustName", "客户姓名", "nvarchar(50)"),
            new Content.Column("Mobile", null, "varchar(11)"));
    assertThat(lines(recorded)).containsExactly(11L, 13L);
  }

  @Test
  void tellsRowsOfOneLineApart() throws Exception {
    Recorded recorded = read("\n\nINSERT INTO t VALUES (1),(2),(3);INSERT INTO t VALUES (4);");
    assertThat(lines(recorded)).containsExactly(3L, 3L, 3L, 3L);
    assertThat(recorded.rows.getFirst().rows())
        .extracting(Recorded.Row::number)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsLinesOfTextAroundRows() throws Exception {
    Recorded recorded =
        read(
            "-- one\nINSERT INTO t VALUES\n('x'), -- two\n('y');\n\nCREATE VIEW v AS SELECT 'z';\n");
    assertThat(cells(recorded).toString()).isEqualTo("[[x, two], [y]]");
    assertThat(recorded.blocks).hasSize(1);
    String[] lines = recorded.blocks.getFirst().value().split("\n", -1);
    assertThat(lines[0]).isEqualTo("-- one");
    assertThat(lines[2]).doesNotContain("two", "'x'");
    assertThat(lines[5]).isEqualTo("CREATE VIEW v AS SELECT 'z';");
  }

  @Test
  void takesTheCommentBehindARowAsItsLastValue() throws Exception {
    Recorded recorded =
        read(
            """
            INSERT INTO t (a) VALUES ('x'); -- one
            UPDATE t SET a='y' WHERE b='z'; # two
            INSERT INTO t (a) VALUES ('v'), /* three */ ('w') /*!40000 no */;
            """);
    assertThat(cells(recorded).toString()).isEqualTo("[[y, z, two], [x, one], [v, three], [w]]");
    assertThat(recorded.text("")).doesNotContain("one", "two", "three").contains("no");
  }

  @Test
  void takesTheCommentAboveAStatementOfOneRowAsItsLastValue() throws Exception {
    Recorded recorded =
        read(
            """
            -- 1、one
            UPDATE t SET a='x' WHERE b='y';

            /* 2. two */
            UPDATE t SET a='v' WHERE b='w';
            # three
            INSERT INTO s (a) VALUES ('p'), ('q');
            """);
    assertThat(cells(recorded)).hasToString("[[x, y, one], [v, w, two], [p], [q]]");
    assertThat(recorded.text("")).doesNotContain("one", "two").contains("# three");
  }

  @Test
  void aCommentAboveManyStatementsIsAboutNone() throws Exception {
    Recorded recorded =
        read("-- one\nINSERT INTO t (a) VALUES ('x');\nINSERT INTO t (a) VALUES ('y');\n");
    assertThat(cells(recorded)).hasToString("[[x], [y]]");
    assertThat(recorded.text("")).contains("-- one");
  }

  @Test
  void givesWhatIsThereOfAStatementThatBreaksOff() throws Exception {
    assertThat(cells(read("INSERT INTO t VALUES (1,'张三'),(2,'李"))).hasToString("[[1, 张三], [2, 李]]");
    assertThat(cells(read("COPY t (a,b) FROM stdin;\n1\t张三\n2\t李")))
        .hasToString("[[1, 张三], [2, 李]]");
    Recorded open =
        read(
            "INSERT INTO t VALUES (1,'a');\nINSERT INTO t VALUES (2,'b\nINSERT INTO t VALUES (3,'c');\n");
    assertThat(open.allText()).contains("'b").contains("c");
  }

  @Test
  void readsGb18030WhoseSecondBytesLookLikeAscii() throws Exception {
    // Second bytes: backslash, bar, bracket, a letter.
    String odd = "誠\u4e28\u8a60乗俓";
    Recorded recorded =
        read(
            "CREATE TABLE `客户` (`姓名"
                + odd
                + "` varchar(9) COMMENT '"
                + odd
                + "');\n"
                + "INSERT INTO `客户` VALUES ('"
                + odd
                + "','"
                + odd
                + "\\'x');\n",
            Charset.forName("GB18030"));
    assertThat(cells(recorded)).hasToString("[[" + odd + ", " + odd + "'x]]");
    assertThat(recorded.rows.getFirst().columns().getFirst().comment()).isEqualTo(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set up the server, then insert into the table what you like.\nUpdate it later.\n",
        "2024-01-01 10:00:00 DEBUG ==>  Preparing: INSERT INTO t (a) VALUES (?)\n",
        "String sql = \"INSERT INTO t VALUES ('x')\";\n",
        "# Notes\n\nUse `CREATE TABLE t (a int)` for this.\n\n```sql\nINSERT INTO t VALUES ('x');\n```\n",
        "Create an account first.\nDelete from the list.\n",
        "select one\nupdate two\n",
      })
  void leavesOtherTextAlone(String text) throws Exception {
    Recorded recorded = read(text);
    assertThat(recorded.rows).isEmpty();
    assertThat(recorded.text("")).isEqualTo(text);
  }

  @Test
  void turnsEscapedCharactersInValues() throws Exception {
    Recorded recorded = read("INSERT INTO `t` VALUES ('{\\\"name\\\":\\\"\\\\u5f20\\\"}');");
    assertThat(cells(recorded).toString()).contains("张").contains("{\"name\":\"");
  }
}
