/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.structure.Structure;

/**
 * What an analysis found: a verdict in words and named items, immutable. The {@code with...} methods give a new result.
 *
 * @param verdict how it ended
 * @param items what there is to see, in order, names unique
 */
public record Result(Verdict verdict, List<ResultItem> items) {

    /** How an analysis ended. */
    public enum Outcome {
        /** It did what it was asked. */
        DONE,
        /** It ended without reaching its goal, such as a tolerance. */
        NOT_CONVERGED,
        /** It could not go on, but what it has found so far is worth keeping, such as the last good structure. */
        FAILED
    }

    /**
     * The outcome and a sentence about it.
     *
     * @param outcome how it ended
     * @param text one sentence for a person, such as "Converged after 12 steps: largest force 0.008 eV/A"
     */
    public record Verdict(Outcome outcome, String text) {
    }

    /** @throws AnalysisException when two items have the same name */
    public Result {
        items = List.copyOf(items);
        if (items.stream().map(ResultItem::name).distinct().count() != items.size()) {
            throw new AnalysisException("two items of a result have the same name: "
                    + items.stream().map(ResultItem::name).toList());
        }
    }

    /** {@return a result that holds a verdict only} */
    public static Result of(Outcome outcome, String text) {
        return new Result(new Verdict(outcome, text), List.of());
    }

    /** {@return a result that did what it was asked} */
    public static Result done(String text) {
        return of(Outcome.DONE, text);
    }

    /** {@return this result with one more item} */
    public Result with(ResultItem item) {
        var all = new ArrayList<>(items);
        all.add(item);
        return new Result(verdict, all);
    }

    /** {@return this result with a number} */
    public Result scalar(String name, String label, double value, String unit) {
        return with(new ResultItem.Scalar(name, label, value, unit));
    }

    /** {@return this result with a structure} */
    public Result structure(String name, String label, Structure structure) {
        return with(new ResultItem.Structures(name, label, List.of(structure)));
    }

    /** {@return this result with structures, such as the frames of a path} */
    public Result structures(String name, String label, List<Structure> structures) {
        return with(new ResultItem.Structures(name, label, structures));
    }

    /** {@return the item of a name} */
    public Optional<ResultItem> find(String name) {
        return items.stream().filter(i -> i.name().equals(name)).findFirst();
    }
}
