/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.List;
import java.util.Optional;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.potential.PotentialException;
import org.adatom.workbench.LiveData;

/** Makes a result of what a run had shown when its potential gave up, such as an external code that died. */
final class Salvage {
    private Salvage() {
    }

    /**
     * {@return the last structure and the curves}
     *
     * @param wrong what ended the run
     * @param line the same for a person
     * @return empty when the run ended for another reason, or before its first step
     */
    static Optional<Result> of(Throwable wrong, String line, LiveData live) {
        var last = live.frame();
        if (!(wrong instanceof PotentialException) || last.isEmpty() || live.series().isEmpty()) {
            return Optional.empty();
        }
        var result = Result.of(Outcome.FAILED, line).structure("last", "Last structure", last.get());
        int n = 0;
        for (var curve : live.series()) {
            result = result.with(new Series("curve-" + ++n, curve.name(),
                    new Column(curve.xLabel(), curve.xUnit(), curve.x()),
                    List.of(new Column(curve.name(), curve.unit(), curve.y()))));
        }
        for (var chart : live.charts()) {
            result = result.with(chart);
        }
        for (var item : live.items()) {
            result = result.with(item);
        }
        return Optional.of(result);
    }
}
