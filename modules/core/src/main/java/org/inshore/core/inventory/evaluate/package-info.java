/**
 * The evaluation at the end of a scan: {@code Evaluation} runs the policy over all findings, {@code
 * People} counts persons without joining what is not the same one, {@code IncidentFigures} groups
 * violations by asset and folder, {@code YearSums} and {@code AbroadPeople} add up who was provided
 * abroad.
 */
@NullMarked
package org.inshore.core.inventory.evaluate;

import org.jspecify.annotations.NullMarked;
