"""A display, a window manager and buses of our own, in which the real program is driven from outside: its keys reach nobody else's window,
and its files are in a folder that goes afterwards."""
import os
import signal
import subprocess
import sys


class Desktop:
    """Runs until stop(). What is to be seen there is started with start(), in the desktop's environment."""

    def __init__(self, folder):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # so that whoever began it stops it
        self.processes = []
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")}
        runtime = os.path.join(folder, "run")
        os.mkdir(runtime, 0o700)
        self.environment.update(HOME=folder, XDG_RUNTIME_DIR=runtime, XDG_CONFIG_HOME=folder + "/config", TZ="UTC",
                                XDG_STATE_HOME=folder + "/state", XDG_DATA_HOME=folder + "/data", LC_ALL="C.UTF-8",
                                QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0")
        display = self.start(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"], stdout=subprocess.PIPE)
        self.environment["DISPLAY"] = ":" + display.stdout.readline().decode().strip()
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.start(["openbox"])

    def enter(self):
        """This process belongs to it from now on. Before anything asks for a bus or a display."""
        os.environ.clear()
        os.environ.update(self.environment)

    def start(self, arguments, **more):
        more.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(arguments, env=self.environment, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, **more)
        self.processes.append(process)
        return process

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def command(desktop, program, *arguments):
    """Runs the program without a window and gives what it says; ends the test where it cannot do what it was asked for."""
    done = subprocess.run([program, *arguments], env=desktop.environment, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        sys.exit("%s: exit %d\n%s" % (" ".join(arguments), done.returncode, done.stderr))
    return done.stdout.strip()
