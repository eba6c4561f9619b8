/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.analysis.Progress;
import org.junit.jupiter.api.Test;

class LiveDataTest {

    @Test
    void aLongSeriesThinsItselfOutAndKeepsItsEnds() {
        var live = new LiveData();
        for (int i = 0; i < 1_000_003; i++) {
            live.add(Progress.point("Energy", "eV", i, -i));
            if (i % 99_991 == 0) {
                var now = live.series().getFirst();
                assertEquals(i, now.x()[now.x().length - 1]);
            }
        }
        var s = live.series().getFirst();
        assertTrue(s.x().length <= LiveData.MOST_POINTS + 1 && s.x().length > LiveData.MOST_POINTS / 4);
        assertEquals(0, s.x()[0]);
        assertEquals(1_000_002, s.x()[s.x().length - 1]);
        double step = s.x()[1];
        for (int i = 1; i < s.x().length - 1; i++) {
            assertEquals(step * i, s.x()[i]);
            assertEquals(-s.x()[i], s.y()[i]);
        }
    }

    @Test
    void theLogKeepsItsLastLines() {
        var live = new LiveData();
        for (int i = 0; i < LiveData.MOST_LINES + 5; i++) {
            live.note("line " + i);
        }
        assertEquals(LiveData.MOST_LINES, live.log().size());
        assertEquals("line 5", live.log().getFirst());
    }
}
