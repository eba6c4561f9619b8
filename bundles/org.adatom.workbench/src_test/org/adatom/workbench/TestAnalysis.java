/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import java.util.Map;
import org.adatom.analysis.Analysis;
import org.adatom.analysis.NoInput;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.numerics.parameter.Parameter;
import org.adatom.workbench.Contribution.Card;

/** An analysis that does what a test says. */
record TestAnalysis(Body body) implements Analysis<TestAnalysis.Options, NoInput> {

    /** What it does. */
    interface Body {
        Result run(Options options, RunContext context) throws Exception;
    }

    record Options(@Parameter(label = "Value", initial = "1.5", min = 0, max = 10) double value,
            @Parameter(label = "Steps", initial = "3") int steps) {
    }

    static AnalysisDescriptor of(Body body) {
        return new AnalysisDescriptor(Card.of("org.adatom.test.probe", "Probe"), InputKind.NONE, 1,
                () -> new TestAnalysis(body));
    }

    static RunRequest request(Body body) {
        return RunRequest.of(of(body), Map.of(), List.of());
    }

    static RunManager manager() {
        return new RunManager(new RunTools(new PotentialRegistry(List.of())), new ResultStore());
    }

    @Override
    public Class<Options> optionsType() {
        return Options.class;
    }

    @Override
    public Class<NoInput> inputType() {
        return NoInput.class;
    }

    @Override
    public Result run(Options options, NoInput input, RunContext context) {
        try {
            return body.run(options, context);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
