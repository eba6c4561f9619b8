/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import org.adatom.learning.LearningException;
import org.adatom.learning.data.Samples;
import org.adatom.learning.model.FitContext;
import org.adatom.learning.model.Model;

/** Any model of the workbench whose predictions have a spread,
        such as a random forest. @param model fitted anew to all values
 * @param name as a person wrote it */
public record ModelSurrogate(Model model, String name) implements Surrogate {

    @Override
    public Posterior fit(double[] x, int n, int d, double[] y, double[] noise, FitContext context) {
        var fitted = model.fit(Samples.of(x, d, y), context);
        return (points, count, mean, sd) -> {
            var p = fitted.predict(points, count);
            if (!p.hasSpread()) {
                throw new LearningException("the model '" + name
                        + "' does not say how far off it may be: choose 'gp' or 'forest'");
            }
            System.arraycopy(p.mean(), 0, mean, 0, count);
            System.arraycopy(p.sd(), 0, sd, 0, count);
        };
    }

    @Override
    public String describe() {
        return name;
    }
}
