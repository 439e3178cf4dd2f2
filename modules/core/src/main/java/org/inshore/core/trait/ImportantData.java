package org.inshore.core.trait;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Wildcard;
import org.jspecify.annotations.Nullable;

/**
 * The bank's own list of important data.
 *
 * @param items its entries
 * @param kept the same as an inventory keeps them
 */
public record ImportantData(List<ImportantItem> items, List<ImportantItem> kept) {
  /** Nothing is on it. */
  public static final ImportantData NONE = new ImportantData(List.of());

  /** Copies the lists. */
  public ImportantData {
    items = List.copyOf(items);
    kept = List.copyOf(kept);
  }

  /** A list that is kept as it is. */
  public ImportantData(List<ImportantItem> items) {
    this(items, items);
  }

  /** The same, kept with other names of places. */
  public ImportantData keeping(UnaryOperator<String> masked) {
    UnaryOperator<Wildcard> wildcard = each -> new Wildcard(masked.apply(each.text()));
    return new ImportantData(
        items,
        items.stream()
            .map(
                item ->
                    new ImportantItem(
                        item.name(),
                        item.grade(),
                        item.declaredBy(),
                        item.declaredOn(),
                        item.names().stream().map(wildcard).toList(),
                        item.assets().stream().map(wildcard).toList()))
            .toList());
  }

  /** The entry of an asset, the worst grade first; null if it is not on the list. */
  public @Nullable ImportantItem of(Location asset) {
    return items.stream()
        .filter(item -> item.covers(asset))
        .min(Comparator.comparing(ImportantItem::grade))
        .orElse(null);
  }
}
