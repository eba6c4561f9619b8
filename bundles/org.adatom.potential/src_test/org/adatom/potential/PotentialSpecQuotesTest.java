/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PotentialSpecQuotesTest {

    @ParameterizedTest
    @ValueSource(strings = {"lmp -in {input}", "mpirun -np 2 lmp, more=yes", "a)b", "((", "it's \"so\"", "x\ny", "back\\slash",
            " around ", "1,1,1", "'quoted'", "", "sh -c 'echo \"a, b=c\"'", "f(x=1, y=2)", "\\n"})
    void everyValueIsReadBackAsItWasWritten(String value) {
        var spec = new PotentialSpec("ipi", Map.of("command", value, "other", "1"));

        assertEquals(spec, PotentialSpec.parse(spec.toString()), spec.toString());
    }

    @Test
    void quotesHoldCommasAndBracketsTogether() {
        var spec = PotentialSpec.parse("ase(calculator=lj, arguments=\"sigma=3.4, f=)\", setup='import \"x\"')");

        assertEquals(Map.of("calculator", "lj", "arguments", "sigma=3.4, f=)", "setup", "import \"x\""), spec.options());
    }

    @Test
    void quotesWithinAValueStay() {
        assertEquals("sh -c 'a, b=)'", PotentialSpec.parse("ipi(command=sh -c 'a, b=)')").options().get("command"));
    }

    @Test
    void simpleValuesAreWrittenWithoutQuotes() {
        assertEquals("lammps(pairCoeff=* * Si.sw Si, pairStyle=sw)",
                new PotentialSpec("lammps", Map.of("pairStyle", "sw", "pairCoeff", "* * Si.sw Si")).toString());
    }

    @Test
    void aLoneQuoteIsAnError() {
        var e = assertThrows(PotentialException.class, () -> PotentialSpec.parse("ipi(command=\"lmp)"));

        assertTrue(String.valueOf(e.getMessage()).contains("character 13"), e.getMessage());
    }
}
