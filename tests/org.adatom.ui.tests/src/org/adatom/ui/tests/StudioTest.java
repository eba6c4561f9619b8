/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.internal.ui.learning.gp.StudioView;
import org.adatom.ui.chart.ChartCanvas;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The studio of Gaussian processes. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
class StudioTest {
    /** Study A1, set A with noise of 0.2: known to all digits. */
    private static final double LIKELIHOOD = -3.781692;
    private StudioView view;

    @BeforeEach
    void open() throws Exception {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        window.getService(IHandlerService.class).executeCommand("org.adatom.ui.learning.studio.open", null);
        var page = window.getActivePage();
        assertEquals(IWorkbenchPage.STATE_MAXIMIZED, page.getPartState(page.findViewReference(StudioView.ID)));
        view = (StudioView) page.findView(StudioView.ID);
        settle();
    }

    @AfterEach
    void close() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        page.zoomOut();
        page.hideView(view);
    }

    private void settle() {
        Ui.until("the studio has computed everything", () -> view.isIdle() && process().layoutNow()
                .filter(l -> l.model() == process().model()).isPresent());
    }

    private ChartCanvas process() {
        return view.process();
    }

    private void press(Canvas canvas, int x, int y) {
        Ui.send(canvas, SWT.MouseDown, x, y, 1);
        Ui.send(canvas, SWT.MouseUp, x, y, 1);
        settle();
    }

    private void undo() throws Exception {
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class)
                .executeCommand("org.eclipse.ui.edit.undo", null);
        settle();
    }

    @Test
    void theFirstSetHasItsKnownLikelihood() {
        assertEquals(LIKELIHOOD, view.likelihood(), 5e-7);
        assertEquals(6, view.points());
        assertEquals(5, process().model().series().stream().filter(s -> s.kind().name().equals("THIN_LINE")).count());
        assertEquals(1.7320508 + 0.04, view.gram().model().map().orElseThrow().values()[30], 1e-6,
                "variance and noise on the diagonal");
    }

    @Test
    void pointsAreSetMovedAndTakenAwayByTheMouse() throws Exception {
        var layout = process().layoutNow().orElseThrow();
        press(process(), (int) layout.column(0.2), (int) layout.row(-1));
        assertEquals(7, view.points());
        layout = process().layoutNow().orElseThrow();
        int x = (int) layout.column(0.2);
        int y = (int) layout.row(-1);
        double before = view.likelihood();
        Ui.send(process(), SWT.MouseDown, x, y, 1);
        Ui.send(process(), SWT.MouseMove, x, y - 80, 1);
        Ui.send(process(), SWT.MouseUp, x, y - 80, 1);
        settle();
        assertEquals(7, view.points());
        assertTrue(view.likelihood() > before, "nearer to the others it is likelier");
        undo();
        assertEquals(before, view.likelihood(), 1e-9, "a drag is one step");
        undo();
        assertEquals(LIKELIHOOD, view.likelihood(), 5e-7);
        layout = process().layoutNow().orElseThrow();
        Ui.send(process(), SWT.MouseDown, (int) layout.column(0), (int) layout.row(1), 1);
        Ui.send(process(), SWT.MouseMove, 5, 5, 1);
        Ui.send(process(), SWT.MouseUp, 5, 5, 1);
        settle();
        assertEquals(5, view.points(), "dragged out of the plot it goes");
    }

    @Test
    void slidersAndNumbersSetHyperParameters() throws Exception {
        var number = Ui.all(view.body(), Text.class).get(1); // variance, length scale, noise
        assertEquals("0.70711", number.getText());
        number.setText("0.4");
        number.notifyListeners(SWT.DefaultSelection, new Event());
        settle();
        assertNotEquals(LIKELIHOOD, view.likelihood(), 0.01);
        undo();
        assertEquals(LIKELIHOOD, view.likelihood(), 5e-7);
        var slider = view.sliders().get(2);
        slider.setFocus();
        Ui.send(slider, SWT.MouseDown, 40, 10, 1);
        Ui.send(slider, SWT.MouseMove, 60, 10, 1);
        Ui.send(slider, SWT.MouseUp, 60, 10, 1);
        settle();
        assertNotEquals(LIKELIHOOD, view.likelihood(), 0.01);
        assertTrue(view.kernel().contains("white("));
    }

    @Test
    void thePlaceOfAPressInTheMapIsTaken() {
        Ui.until("the map is there", () -> view.map().layoutNow().filter(l -> l.model().map().isPresent()
                && l.model() == view.map().model()).isPresent());
        var layout = view.map().layoutNow().orElseThrow();
        press(view.map(), (int) layout.column(1), (int) layout.row(0.1));
        var kernel = view.kernel();
        double noise = Double.parseDouble(kernel.replaceAll(".*white\\(([^)]*)\\).*", "$1"));
        assertEquals(0.1, noise, 0.02, kernel);
    }

    @Test
    void theSearchFindsLikelierHyperParameters() {
        var optimise = Ui.all(view.body(), Button.class).stream().filter(b -> b.getText().equals("Optimise"))
                .findFirst()
                .orElseThrow();
        Ui.select(optimise);
        Ui.until("the search has ended", () -> optimise.getText().equals("Optimise") && view.isIdle()
                && view.likelihood() > LIKELIHOOD + 0.1);
    }

    @Test
    void kernelsAreTypedAndWrongOnesAreNamed() {
        var box = Ui.all(view.body(), Combo.class).stream().filter(c -> c.getText().contains("rbf")).findFirst()
                .orElseThrow();
        box.setText("2*matern32(l=1) + periodic(l=1,p=3)");
        box.notifyListeners(SWT.DefaultSelection, new Event());
        settle();
        assertEquals(4, view.sliders().size());
        box.setText("2*rbf(");
        box.notifyListeners(SWT.DefaultSelection, new Event());
        assertTrue(view.problem().contains("rbf"), view.problem());
        assertEquals(4, view.sliders().size(), "the last good one stays");
    }

    @Test
    void theBodyIsMadeOfCharts() {
        assertEquals(4, Ui.all(view.body(), ChartCanvas.class).size());
    }
}
