package org.inshore.contracts.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.yaml.YamlValue;

/** Reads terms and queries; a name after a dollar sign is that of a set. */
final class TermReader {
  private static final int MAX_WITHIN = 200;

  private final Set<String> sets;

  TermReader(Set<String> sets) {
    this.sets = new HashSet<>(sets);
    this.sets.addAll(List.of("customer", "provider", Duties.HEDGE));
  }

  List<SentenceQuery> queries(List<YamlValue<ContractException>> items) throws ContractException {
    List<SentenceQuery> queries = new ArrayList<>();
    for (YamlValue<ContractException> item : items) {
      if (item.isMap()) {
        item.only("all", "none", "anyone");
        queries.add(query(item, read(item.required("all").items())));
      } else {
        queries.add(new SentenceQuery(read(item.items()), List.of(), false));
      }
    }
    return queries;
  }

  /** The act that a duty is about. */
  Topic topic(YamlValue<ContractException> item) throws ContractException {
    item.only("act", "all", "none", "anyone");
    return new Topic(read(item.required("act").items()), query(item));
  }

  private SentenceQuery query(YamlValue<ContractException> item) throws ContractException {
    YamlValue<ContractException> all = item.optional("all");
    return query(item, all == null ? List.of() : read(all.items()));
  }

  /** An act that a duty forbids. */
  ForbiddenAct forbidden(YamlValue<ContractException> item) throws ContractException {
    item.only("act", "allowed", "stated", "all", "none", "anyone");
    return new ForbiddenAct(
        read(item.required("act").items()),
        optional(item, "allowed"),
        optional(item, "stated"),
        query(item));
  }

  private SentenceQuery query(YamlValue<ContractException> item, List<Term> all)
      throws ContractException {
    YamlValue<ContractException> none = item.optional("none");
    YamlValue<ContractException> anyone = item.optional("anyone");
    return new SentenceQuery(
        all, none == null ? List.of() : read(none.items()), anyone != null && anyone.flag());
  }

  private List<Term> optional(YamlValue<ContractException> item, String key)
      throws ContractException {
    YamlValue<ContractException> value = item.optional(key);
    return value == null ? List.of() : read(value.items());
  }

  List<Term> read(List<YamlValue<ContractException>> items) throws ContractException {
    List<Term> terms = new ArrayList<>();
    for (YamlValue<ContractException> item : items) {
      terms.add(term(item));
    }
    return terms;
  }

  private Term term(YamlValue<ContractException> item) throws ContractException {
    if (item.isScalar()) {
      String text = item.text();
      if (!text.startsWith("$")) {
        return new Term.Words(text);
      }
      if (!sets.contains(text.substring(1))) {
        throw item.error("set-unknown", text);
      }
      return new Term.Named(text.substring(1));
    }
    if (item.isList()) {
      return new Term.Any(read(item.items()));
    }
    item.only("any", "near", "ordered", "row", "within");
    YamlValue<ContractException> row = item.optional("row");
    if (row != null) {
      return new Term.Row(read(row.items()));
    }
    YamlValue<ContractException> any = item.optional("any");
    if (any != null) {
      return new Term.Any(read(any.items()));
    }
    boolean ordered = item.optional("ordered") != null;
    long within = item.required("within").count();
    if (within < 1 || within > MAX_WITHIN) {
      throw item.error("within", MAX_WITHIN);
    }
    return new Term.Near(
        read(item.required(ordered ? "ordered" : "near").items()), ordered, (int) within);
  }
}
