package org.inshore.cli.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.testkit.data.Person;

/**
 * Ways in which people write down the same about a person: as forms and as tables. A layout is rows
 * of cells; an empty cell is empty on the page.
 *
 * @param words labels in one language
 * @param people whom it is about, four of them
 */
record FormLayouts(Words words, List<Person> people) {
  private static final String NOTHING = "";

  /**
   * Labels.
   *
   * @param fields of name, resident ID, mobile phone, address, mail address and card number
   * @param title above a form
   * @param odd a label that is in no list
   * @param kind the label of a document's kind, and what it is answered
   * @param group a label over others
   * @param heads what stands over labels and answers
   */
  record Words(
      List<String> fields,
      String title,
      String odd,
      List<String> kind,
      String group,
      List<String> heads) {}

  static final Words CHINESE =
      new Words(
          List.of("姓名", "身份证号", "手机号码", "家庭住址", "电子邮箱", "银行卡号"),
          "客户信息登记表",
          "引荐情形甲",
          List.of("证件类型", "身份证"),
          "联系方式",
          List.of("项目", "内容", "客户一", "客户二"));

  static final Words ENGLISH =
      new Words(
          List.of("Name", "ID Number", "Mobile Phone", "Home Address", "Email", "Card Number"),
          "Customer information sheet",
          "Introduced via",
          List.of("Document Type", "ID Card"),
          "Contact",
          List.of("Item", "Content", "First customer", "Second customer"));

  /** What a person answers. */
  static List<String> answers(Person person) {
    return List.of(
        person.name(),
        person.residentId(),
        person.mobile(),
        person.address(),
        person.email(),
        person.card());
  }

  /** An ordinary table of the first people. */
  List<List<String>> table(int count) {
    List<List<String>> rows = new ArrayList<>(List.of(words.fields()));
    people.subList(0, count).forEach(person -> rows.add(answers(person)));
    return rows;
  }

  /** All layouts by name; a digit at the end of the name says how many people are in it. */
  Map<String, List<List<String>>> all() {
    Map<String, List<List<String>>> all = new LinkedHashMap<>();
    List<List<String>> first = pairs(0, "%s");
    List<List<String>> second = pairs(1, "%s");
    List<String> empty = List.of();
    List<String> title = List.of(words.title());
    all.put("pairs-1", first);
    all.put("colons-1", pairs(0, "%s："));
    all.put("plain-colons-1", pairs(0, "%s:"));
    all.put("spaced-1", pairs(0, "%s").stream().map(FormLayouts::spaced).toList());
    all.put("numbered-1", numbered());
    all.put("starred-1", pairs(0, "*%s"));
    all.put("remarked-1", pairs(0, "%s（必填）"));
    all.put("titled-1", join(List.of(List.of(title), first)));
    all.put("titled-apart-1", join(List.of(List.of(title, empty), first)));
    all.put("headed-1", join(List.of(List.of(words.heads().subList(0, 2)), first)));
    all.put("odd-first-1", join(List.of(List.of(List.of(words.odd(), "abc")), first)));
    all.put(
        "odd-within-1",
        join(
            List.of(
                first.subList(0, 2), List.of(List.of(words.odd(), "abc")), first.subList(2, 6))));
    all.put("odd-last-1", join(List.of(first, List.of(List.of(words.odd(), "abc")))));
    all.put(
        "unanswered-first-1",
        join(List.of(List.of(List.of(words.kind().getFirst(), NOTHING)), first)));
    all.put("kind-first-1", join(List.of(List.of(words.kind()), first)));
    all.put("reversed-1", first.reversed());
    all.put("four-columns-1", beside(List.of(first.subList(0, 3), first.subList(3, 6))));
    all.put(
        "six-columns-1",
        beside(List.of(first.subList(0, 2), first.subList(2, 4), first.subList(4, 6))));
    all.put(
        "four-columns-titled-1",
        join(List.of(List.of(title), beside(List.of(first.subList(0, 3), first.subList(3, 6))))));
    all.put("line-1", List.of(first.stream().flatMap(List::stream).toList()));
    all.put("gaps-1", first.stream().map(row -> List.of(row.get(0), NOTHING, row.get(1))).toList());
    all.put(
        "indented-1", first.stream().map(row -> List.of(NOTHING, row.get(0), row.get(1))).toList());
    all.put("grouped-1", first.stream().map(this::grouped).toList());
    all.put("stacked-2", join(List.of(first, List.of(empty), second)));
    all.put("stacked-close-2", join(List.of(first, second)));
    all.put(
        "stacked-titled-2", join(List.of(List.of(title), first, List.of(empty, title), second)));
    all.put("side-by-side-2", beside(List.of(first, second)));
    all.put("turned-2", turned());
    all.put(
        "turned-headed-2",
        join(
            List.of(
                List.of(List.of(words.heads().get(0), words.heads().get(2), words.heads().get(3))),
                turned())));
    all.put("above-table-4", join(List.of(first, List.of(empty), tableOfOthers())));
    all.put("close-above-table-4", join(List.of(first, tableOfOthers())));
    all.put("below-table-4", join(List.of(tableOfOthers(), List.of(empty, title), first)));
    return all;
  }

  /** Tables without a header. */
  Map<String, List<List<String>>> headerless() {
    return Map.of(
        "headerless-4", people.stream().map(FormLayouts::answers).toList(),
        "headerless-names-0",
            people.stream()
                .map(person -> List.of(person.name(), "男", "浦东支行" + person.number() % 2))
                .toList());
  }

  private List<List<String>> tableOfOthers() {
    return join(
        List.of(
            List.of(words.fields()),
            people.subList(1, 4).stream().map(FormLayouts::answers).toList()));
  }

  private List<List<String>> pairs(int person, String form) {
    List<String> answers = answers(people.get(person));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      rows.add(List.of(form.formatted(words.fields().get(i)), answers.get(i)));
    }
    return rows;
  }

  private List<List<String>> numbered() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : pairs(0, "%s")) {
      rows.add(List.of((rows.size() + 1) + ". " + row.get(0), row.get(1)));
    }
    return rows;
  }

  private static List<String> spaced(List<String> row) {
    String label = row.getFirst();
    return List.of(
        label.length() == 2 ? label.charAt(0) + "　　" + label.charAt(1) : label, row.get(1));
  }

  /** Phone and mail under a label of their own. */
  private List<String> grouped(List<String> row) {
    int field = words.fields().indexOf(row.getFirst());
    String group = field == 2 ? words.group() : NOTHING;
    return field == 2 || field == 4
        ? List.of(group, row.get(0), row.get(1))
        : List.of(row.get(0), NOTHING, row.get(1));
  }

  private List<List<String>> turned() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < words.fields().size(); i++) {
      rows.add(
          List.of(
              words.fields().get(i), answers(people.get(0)).get(i), answers(people.get(1)).get(i)));
    }
    return rows;
  }

  private static List<List<String>> join(List<List<List<String>>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> beside(List<List<List<String>>> parts) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      int row = i;
      rows.add(parts.stream().flatMap(part -> part.get(row).stream()).toList());
    }
    return rows;
  }

  /** All values that must not be told. */
  Stream<String> planted() {
    return people.stream().flatMap(person -> answers(person).stream());
  }
}
