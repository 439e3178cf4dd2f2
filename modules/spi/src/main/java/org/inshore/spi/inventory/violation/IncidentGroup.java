package org.inshore.spi.inventory.violation;

import java.util.Comparator;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of one folder, schema, source, system or owner, with their people counted once.
 *
 * <p>A group of folders holds what lies in its place and in no group deeper in. See {@link
 * #FOLDERS} for when folders are put together, {@link #HARM} for the order.
 *
 * @param by what they have in common
 * @param name of the system or owner, or the place as it is displayed; empty if none is declared
 * @param place the folder, schema or source; null for a system or owner
 * @param verdict where its worst incident is; of those that are not settled, if there is one
 * @param severity of that incident
 * @param incidents assets with at least one ground
 * @param violations of them, those with a violation; the others are to be clarified
 * @param settled of all incidents, those with no ground that still asks for an act: exempted,
 *     accepted until a day, or a false alarm
 * @param persons people of its incidents that are not settled, each counted once
 * @param share of the people of all incidents that are not settled, those who are in this group, 0
 *     to 1; of the incidents where nobody could be counted
 */
public record IncidentGroup(
    By by,
    String name,
    @Nullable Location place,
    Verdict verdict,
    Severity severity,
    long incidents,
    long violations,
    long settled,
    PersonCount persons,
    double share) {

  /** Groups by harm: what is all settled last; by severity, place, people, number of incidents. */
  public static final Comparator<IncidentGroup> HARM =
      Comparator.comparing((IncidentGroup group) -> group.open() == 0)
          .thenComparing(IncidentGroup::severity)
          .thenComparingInt(group -> rank(group.verdict()))
          .thenComparing(group -> group.persons().persons(), Comparator.reverseOrder())
          .thenComparing(IncidentGroup::open, Comparator.reverseOrder())
          .thenComparing(IncidentGroup::name);

  /** What {@link #HARM} means, for readers. */
  public static final Wording ORDER =
      new Wording(
          "按危害排序：先看最严重的一处的严重程度，再看所在地（境外、位置不明、境内），再看未处置各处的人数"
              + "（去重），最后看未处置的处数；已豁免、暂时接受或误报的视为已处置，不抬高排位。",
          "By harm: the severity of the worst place, then where it is (offshore, unknown, onshore),"
              + " then the people of the places not settled, each counted once, then how many such"
              + " places there are. What is exempted, accepted or a false alarm is settled and moves"
              + " no group up.");

  /** When folders are put together, for readers. */
  public static final Wording FOLDERS =
      new Wording(
          "按文件夹（压缩包内的条目算其外层文件所在文件夹）或表的模式分组；一个数据源超过 20 组时，从最深处起，"
              + "未处置的处数与各处人数之和不足该数据源 1% 的文件夹并入其上级文件夹，直至满 1% 或到达数据源本身；"
              + "仍多于 20 组时改用 2%、3%、4%、5%。境内数据源中有 3 个及以上文件夹只有同一项待查明事由的（如可被本机"
              + "所有账户读取），合为该数据源的一组。同一文件夹下有 3 个及以上的小文件夹（各不超过该数据源的 5% 或 50）"
              + "最严重的事由相同（如每个客户、每个月份各一个），合为其上级文件夹的一组；上级即为数据源本身的，须有 10 个"
              + "及以上。",
          "By folder of the file (of an entry in an archive, that of the outermost file) or schema"
              + " of the table. Where a source has more than 20, from the deepest on, a folder with"
              + " less than 1% of the source's open places and their people is put to the folder"
              + " around it, until that has 1% or is the source itself; if still more than 20"
              + " remain, with 2%, 3%, 4% or 5%. Of an onshore source, folders of which one and the"
              + " same thing is to be clarified and nothing else (3 or more of them, for instance"
              + " readable by every account) are one group, that of the source. Small folders beside"
              + " each other (up to 5% of the source's, or 50) with one and the same worst ground,"
              + " such as one for each customer or month, are one group, that of the folder around"
              + " them, if there are 3 or more; if that is the source itself, 10 or more.");

  /** Offshore, then unknown, then onshore. */
  public static int rank(Verdict verdict) {
    return switch (verdict) {
      case OFFSHORE -> 0;
      case UNKNOWN -> 1;
      case ONSHORE -> 2;
    };
  }

  /** How many incidents are not settled. */
  public long open() {
    return incidents - settled;
  }

  /** Criteria that incidents are grouped by. */
  public enum By {
    /** The folder of a file, the schema of a table. */
    FOLDER("文件夹或模式", "folder or schema"),
    /** The data source. */
    SOURCE("数据源", "data source"),
    /** The declared business system. */
    SYSTEM("业务系统", "system"),
    /** The declared owner. */
    OWNER("责任人", "owner");

    private final Wording label;

    By(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
