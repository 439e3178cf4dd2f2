package org.inshore.contracts.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.contracts.text.Passage;

/**
 * Reads the place of each firm in a table of subcontractors as a label with its value: a data
 * processing agreement names countries there that its clauses do not.
 */
public final class SubcontractorTable {
  private static final Pattern FIRM =
      Pattern.compile(
          "(?i).*(?:\\bsub-?\\s?processors?\\b|\\bsub-?\\s?contractors?\\b|分包|转委托|次级处理|子处理|次处理|再委托).*");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\s*(?:(?:processing |data |server |hosting )?(?:locations?|countr(?:y|ies)|regions?)(?: of processing)?"
              + "|(?:处理|存储|数据|服务器)?(?:地点|所在地|所在国家?|国家|国家或地区|国家/地区|地区|地域))\\s*");

  private static final String LABEL = "place of access to data";
  private static final String HAN_LABEL = "客户数据访问地";

  private SubcontractorTable() {}

  /** The passages of a contract, with a label before the place of each subcontractor. */
  public static List<Passage> placed(List<Passage> passages) {
    List<Passage> placed = new ArrayList<>();
    List<String> heads = List.of();
    String before = "";
    for (Passage passage : passages) {
      List<String> cells = passage.cells();
      if (!passage.isRow()) {
        before = cells.getFirst();
        heads = List.of();
      } else if (heads.isEmpty()) {
        heads = isHead(cells, before) ? cells : List.of();
      } else if (cells.size() == heads.size()) {
        passage = new Passage(passage.page(), labelled(cells, heads));
      }
      placed.add(passage);
    }
    return placed;
  }

  private static boolean isHead(List<String> cells, String before) {
    return cells.stream().anyMatch(cell -> PLACE.matcher(cell).matches())
        && (FIRM.matcher(before).matches()
            || cells.stream().anyMatch(cell -> FIRM.matcher(cell).matches()));
  }

  private static List<String> labelled(List<String> cells, List<String> heads) {
    List<String> labelled = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String head = heads.get(i);
      if (PLACE.matcher(head).matches()) {
        labelled.add(head.codePoints().anyMatch(Character::isIdeographic) ? HAN_LABEL : LABEL);
      }
      labelled.add(cells.get(i));
    }
    return labelled;
  }
}
