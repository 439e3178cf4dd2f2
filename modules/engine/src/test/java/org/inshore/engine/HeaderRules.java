package org.inshore.engine;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.engine.column.JudgedColumn;
import org.inshore.engine.column.KnownColumns;
import org.inshore.engine.compile.Compiler;
import org.inshore.engine.header.HeaderWords;
import org.inshore.engine.header.RoleLists;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;

/** Rules of names, telephones and documents with lists of roles, for tests of headers. */
public final class HeaderRules {
  private static final String NAMES =
      """
      id: name
      name: {zh: 姓名, en: Name}
      subject: personal-financial
      person-key: 15
      patterns: [{id: a, regex: '[A-Z]{3}', needs: whole-cell, boundary: none, confidence: 0.9}]
      columns: {names: [cust_name, khxm], texts: [客户姓名]}
      look-alikes:
        - id: other
          context: [product, 产品]
          confidence: 0.4
          name: {zh: 其他名称, en: another name}
      examples: [{column: cust_name, value: ABC}]
      roles:
        - {id: own, texts: [客户, 号码], names: [cust]}
        - {id: name, texts: [姓名], names: [name, xingming, mc]}
        - {id: number, texts: [电话], names: [dh]}
        - {id: other-name, texts: [英文], names: [en]}
        - {id: contact, texts: [联系人], names: [lxr, contact], named: true}
        - {id: spouse, texts: [配偶], names: [spouse]}
        - {id: insured, texts: [被保险人], names: [beibaoxianren]}
        - {id: organisation, texts: [企业], names: [corp]}
        - {id: surname-part, texts: [姓], names: [last, surname]}
        - {id: given-part, texts: [名], names: [first, given_name]}
      """;

  private static final String PHONES =
      """
      id: phone
      name: {zh: 手机, en: Phone}
      subject: personal-financial
      person-key: 3
      patterns: [{id: a, regex: '1[0-9]{10}', confidence: 0.9}]
      columns: {names: [phone, shouji, lxdh], texts: [手机]}
      examples: [{column: phone, value: '13800138000'}]
      """;

  private static final String DOCUMENTS =
      """
      id: document
      name: {zh: 证件, en: Document}
      subject: personal-financial
      person-key: 1
      patterns: [{id: a, regex: '[0-9]{18}', confidence: 0.9}]
      columns: {names: [id_no, zjhm], texts: [证件]}
      examples: [{column: id_no, value: '123456789012345678'}]
      """;

  private HeaderRules() {}

  /** The rules. */
  public static RuleSet all() {
    try {
      return Rules.load(NAMES, PHONES, DOCUMENTS);
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  /** What cuts headers by them. */
  public static HeaderWords words() {
    return new HeaderWords(all().all(), RoleLists.of(all().all()));
  }

  /** What is judged of columns without comments. */
  public static List<JudgedColumn> judged(String... names) {
    List<Content.Column> columns =
        Stream.of(names).map(name -> new Content.Column(name, null, null)).toList();
    try {
      Program program = new Compiler(all().all(), all().documentRules(), List.of()).compile();
      return JudgedColumn.all(
          program, words(), new KnownColumns(program), Location.of("s"), columns);
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }
}
