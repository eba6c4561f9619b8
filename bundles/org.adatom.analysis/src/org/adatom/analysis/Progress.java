/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.function.Supplier;
import org.adatom.structure.Structure;

/** News of a run: a point of a live chart, the structure as it is now, or a line of its log. */
public sealed interface Progress {

    /**
     * A point of a live chart.
     *
     * @param series what is drawn, such as "Energy"; series of one unit share a chart
     * @param unit the unit of y, empty for none
     * @param x the abscissa, such as the step
     * @param y the value
     */
    record Point(String series, String unit, double x, double y) implements Progress {
    }

    /**
     * The structure as it is now. The supplier is asked at once or never, as often as a viewer can follow.
     *
     * @param structure makes the snapshot
     */
    record Frame(Supplier<Structure> structure) implements Progress {
    }

    /** A line of the log. @param text one line */
    record Note(String text) implements Progress {
    }

    /** {@return a point of a live chart} */
    static Progress point(String series, String unit, double x, double y) {
        return new Point(series, unit, x, y);
    }

    /** {@return the structure as it is now} */
    static Progress frame(Supplier<Structure> structure) {
        return new Frame(structure);
    }

    /** {@return a line of the log} */
    static Progress note(String text) {
        return new Note(text);
    }
}
