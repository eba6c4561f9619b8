/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import static org.adatom.simulation.path.PathCases.gold;
import static org.adatom.simulation.path.PathCases.hopped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.adatom.analysis.ResultItem.Structures;
import org.adatom.analysis.StructureList;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.simulation.SimulationException;
import org.adatom.testkit.analysis.TestRun;
import org.junit.jupiter.api.Test;

class InterpolateAnalysisTest {
    @Test
    void aBandThatABandAnalysisTakes() {
        var options = ParameterModel.of(InterpolateOptions.class).bind(Map.of("images", 4));
        var hop = new StructureList(List.of(gold(), hopped(gold())));
        var result = new InterpolateAnalysis().run(options, hop, new TestRun());
        var band = ((Structures) result.find("band").orElseThrow()).structures();
        assertEquals(6, band.size());
        assertTrue(result.verdict().text().startsWith("6 images on a path of 2."), result.verdict().text());
        var neb = ParameterModel.of(NebOptions.class).bind(Map.of("fmax", 0.05));
        var path = new NebAnalysis().run(neb, new StructureList(band), new TestRun().potential("emt", PathCases.EMT));
        assertEquals(6, ((Structures) path.find("band").orElseThrow()).structures().size());
        assertThrows(SimulationException.class,
                () -> new InterpolateAnalysis().run(options, new StructureList(List.of(gold())), new TestRun()));
    }
}
