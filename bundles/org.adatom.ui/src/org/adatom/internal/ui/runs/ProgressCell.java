package org.adatom.internal.ui.runs;

import java.util.HashMap;
import java.util.Map;
import org.adatom.internal.ui.Shades;
import org.adatom.workbench.Run;
import org.adatom.workbench.RunState;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** A bar that shows how far a run is; it wanders where that is not known. Bars are pictures, kept for reuse. */
final class ProgressCell extends ColumnLabelProvider {
    private static final int WIDTH = 84;
    private static final int HEIGHT = 16;
    private static final int BAR = 6;
    private final Control control;
    private final Map<Bar, Image> bars = new HashMap<>();

    private record Bar(RGB colour, int from, int to) {
    }

    ProgressCell(Control control) {
        this.control = control;
    }

    private static double fraction(Run run) {
        return run.state().hasResult() ? 1 : run.state() == RunState.QUEUED ? 0 : run.fraction();
    }

    @Override
    public String getText(Object element) {
        double fraction = fraction((Run) element);
        return Double.isFinite(fraction) && fraction > 0 ? Math.round(100 * Math.min(1, fraction)) + " %" : "";
    }

    @Override
    public Image getImage(Object element) {
        var run = (Run) element;
        double fraction = fraction(run);
        if (run.state() == RunState.RUNNING && !Double.isFinite(fraction)) {
            int at = (int) (System.nanoTime() / 500_000_000 % 4) * WIDTH / 4;
            return bars.computeIfAbsent(new Bar(Shades.of(run.state()), at, at + WIDTH / 4), this::paint);
        }
        int to = Double.isFinite(fraction) ? (int) Math.round(Math.min(1, fraction) * WIDTH) : 0;
        return bars.computeIfAbsent(new Bar(Shades.of(run.state()), 0, to), this::paint);
    }

    private Image paint(Bar bar) {
        var display = control.getDisplay();
        var image = new Image(display, WIDTH, HEIGHT);
        var gc = new GC(image);
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(0, 0, 0));
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.setBackground(new Color(255, 255, 255));
        gc.fillRoundRectangle(0, (HEIGHT - BAR) / 2, WIDTH, BAR, BAR, BAR);
        gc.dispose();
        var mask = image.getImageData();
        image.dispose();
        var data = new ImageData(WIDTH, HEIGHT, 24, new org.eclipse.swt.graphics.PaletteData(0xFF0000, 0xFF00, 0xFF));
        var grey = Shades.GREY;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean on = x >= bar.from() && x < bar.to();
                var c = on ? bar.colour() : grey;
                int cover = mask.palette.getRGB(mask.getPixel(x, y)).green;
                data.setPixel(x, y, c.red << 16 | c.green << 8 | c.blue);
                data.setAlpha(x, y, on ? cover : cover * 70 / 255);
            }
        }
        return new Image(display, data);
    }

    @Override
    public void dispose() {
        bars.values().forEach(Image::dispose);
        bars.clear();
        super.dispose();
    }
}
