/**
 * People of letters, contracts and forms: texts in which names and identifiers of one person stand
 * in several lines.
 *
 * <p>{@code SerialForms} parts a text into forms that follow each other, each of which begins with
 * a {@code FormHead}; {@code PeopleOfForm} says who is in one by {@code FormPeople}, which assigns
 * identifiers to names over lines and knows each {@code Party} so far. {@code NamedLine} assigns
 * what stands in a single line.
 */
@NullMarked
package org.inshore.core.person.form;

import org.jspecify.annotations.NullMarked;
