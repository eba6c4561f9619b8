/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import org.adatom.analysis.Analysis;
import org.adatom.analysis.Result;
import org.adatom.analysis.RunContext;
import org.adatom.structure.Structure;

/** An analysis that gives back what it got. */
final class KeepAnalysis implements Analysis<TestAnalysis.Options, Structure> {
    @Override
    public Class<TestAnalysis.Options> optionsType() {
        return TestAnalysis.Options.class;
    }

    @Override
    public Class<Structure> inputType() {
        return Structure.class;
    }

    @Override
    public Result run(TestAnalysis.Options options, Structure input, RunContext context) {
        return Result.done("kept").structure("kept", "Kept", input);
    }
}
