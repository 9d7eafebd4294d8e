"""Runs one Lambda function for the sandbox: events come in as lines, answers go out as lines.

Called as: python3 -I -u -c <this> <code folder> <handler> <memory limit in bytes> <function name> <function ARN>
A line in is "<request id> <deadline, epoch ms> <event JSON>"; a line out is "R <JSON>" or "E <error JSON>".
"""
import importlib, json, os, select, shutil, signal, sys, threading, time, traceback

folder, handler_name, memory, function_name, function_arn = sys.argv[1:6]

# The handler gets a stdin and stdout of its own: what it prints must not end up among the answers.
events = os.fdopen(os.dup(0), "rb")
answers = os.fdopen(os.dup(1), "wb")
null = os.open(os.devnull, os.O_RDONLY)
os.dup2(null, 0)
os.close(null)
os.dup2(2, 1)

try:
    os.setsid()
except OSError:
    pass  # It leads a session already.


ending = threading.Lock()


def end():
    """When the sandbox is gone, even killed, nothing of this function may stay: no process and no file."""
    with ending:
        shutil.rmtree(os.path.dirname(folder), ignore_errors=True)
        os.killpg(os.getpgrp(), signal.SIGKILL)


def end_with_the_sandbox():
    """The handler may never return, so a thread of its own watches for the other end of the pipe to go."""
    poll = select.poll()
    poll.register(events.fileno(), 0)
    if any(what & (select.POLLHUP | select.POLLERR) for _, what in poll.poll()):
        end()


threading.Thread(target=end_with_the_sandbox, daemon=True).start()

try:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except (ImportError, OSError, ValueError):
    pass  # Not every system has this limit.

try:
    # The real runtime has a log handler on the root logger, so that logging works without set-up.
    import logging

    logging.basicConfig(format="[%(levelname)s]\t%(asctime)s\t%(message)s", stream=sys.stderr)
except Exception:
    pass


class Context:
    function_version = "$LATEST"
    identity = None
    client_context = None

    def __init__(self, request_id, deadline):
        self.aws_request_id = request_id
        self.function_name = function_name
        self.invoked_function_arn = function_arn
        self.memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128")
        self.log_group_name = os.environ.get("AWS_LAMBDA_LOG_GROUP_NAME", "")
        self.log_stream_name = os.environ.get("AWS_LAMBDA_LOG_STREAM_NAME", "")
        self._deadline = deadline

    def get_remaining_time_in_millis(self):
        return max(0, int(self._deadline - time.time() * 1000))


def load():
    """The handler, and an error in its place where it cannot be loaded."""
    module_name, _, attribute = handler_name.rpartition(".")
    if not module_name:
        return None, {
            "errorMessage": "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % handler_name,
            "errorType": "Runtime.MalformedHandlerName",
            "stackTrace": [],
        }
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as e:
        return None, {
            "errorMessage": "Unable to import module '%s': %s" % (module_name, e),
            "errorType": "Runtime.ImportModuleError",
            "stackTrace": [],
        }
    except SyntaxError as e:
        return None, {
            "errorMessage": "Syntax error in module '%s': %s" % (module_name, e),
            "errorType": "Runtime.UserCodeSyntaxError",
            "stackTrace": [],
        }
    except BaseException as e:
        return None, error(e)
    if not hasattr(module, attribute):
        return None, {
            "errorMessage": "Handler '%s' missing on module '%s'" % (attribute, module_name),
            "errorType": "Runtime.HandlerNotFound",
            "stackTrace": [],
        }
    return getattr(module, attribute), None


def error(e):
    traceback.print_exc()
    return {
        "errorMessage": str(e),
        "errorType": type(e).__name__,
        "stackTrace": traceback.format_list(traceback.extract_tb(e.__traceback__)[1:]),
    }


def answer(kind, value):
    answers.write(kind + b" " + value.encode("ascii") + b"\n")
    answers.flush()


def run(handler, line):
    request_id, deadline, event = line.decode("utf-8").split(" ", 2)
    try:
        result = handler(json.loads(event), Context(request_id, int(deadline)))
    except Exception as e:
        return b"E", json.dumps(error(e))
    try:
        return b"R", json.dumps(result)
    except Exception as e:
        return b"E", json.dumps(
            {
                "errorMessage": "Unable to marshal response: %s" % e,
                "errorType": "Runtime.MarshalError",
                "stackTrace": [],
            }
        )


sys.path.insert(0, folder)
loaded, load_error = load()
while True:
    request = events.readline()
    if not request.endswith(b"\n"):
        end()
    if loaded is None:
        answer(b"E", json.dumps(load_error))
    else:
        answer(*run(loaded, request))
